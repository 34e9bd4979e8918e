import { raterLag } from '@fishbowl/shared/report/raterLag';
import { ratingTableOf } from '@fishbowl/shared/report/ratingTableOf';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { lagOffer } from '../../view/lagOffer.ts';
import styles from './OwnLag.module.css';

/** How much later than the others a rater presses, and the offer to show their tags so much earlier. Pressed times are kept. */
export function OwnLag() {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { seat, session } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const lag = useMemo(
    () => raterLag(ratingTableOf(state, seat.codebook, state.endedMs ?? 0).raters, seat.seatId),
    [state, seat],
  );
  const offer = lagOffer(lag, state.lags.get(seat.seatId) ?? 0);
  const seconds = (ms: number) =>
    new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
      Math.abs(ms) / 1_000,
    );
  const correct = (byMs: number) => session.ask({ type: 'correctLag', byMs });
  return (
    <section className={styles.lag} aria-labelledby={id}>
      <h2 id={id}>{t('lag.title')}</h2>
      <p>
        {offer.measured === 'tooFew'
          ? t('lag.tooFew', { count: lag.linked })
          : t(`lag.${offer.measured}`, { seconds: seconds(lag.medianMs ?? 0), count: lag.linked })}
      </p>
      {offer.shownMs !== 0 && (
        <p>{t(offer.shownMs > 0 ? 'lag.shownEarlier' : 'lag.shownLater', { seconds: seconds(offer.shownMs) })}</p>
      )}
      <div className={styles.actions}>
        {offer.byMs !== null && (
          <Button onPress={() => correct(offer.byMs ?? 0)}>
            {t(offer.byMs > 0 ? 'lag.showEarlier' : 'lag.showLater', { seconds: seconds(offer.byMs) })}
          </Button>
        )}
        {offer.shownMs !== 0 && (
          <Button tone="quiet" onPress={() => correct(0)}>
            {t('lag.asPressed')}
          </Button>
        )}
      </div>
    </section>
  );
}
