import { isRater } from '@fishbowl/shared/session/seat';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { type RefineScope, refineItems, unrefinedCount } from '../../view/refineOf.ts';
import styles from './Refine.module.css';
import { RefineWalk } from './RefineWalk.tsx';

/** For who has tagged, after the end: how many tags wait to be refined, and the way to go through them. */
export function Refine() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const [scope, setScope] = useState<RefineScope | null>(null);
  const counts = useMemo(() => {
    const count = (which: RefineScope) => refineItems(state, seat.seatId, which).length;
    return { all: count('all'), coarse: count('coarse'), left: unrefinedCount(state, seat.seatId) };
  }, [state, seat]);
  if (!isRater(seat.role) || counts.all === 0) return null;
  return (
    <section className={styles.refine} aria-label={t('refine.title')}>
      {counts.coarse > 0 && <p>{counts.left > 0 ? t('refine.left', { count: counts.left }) : t('refine.none')}</p>}
      {counts.coarse > 0 && (
        <Button tone={counts.left > 0 ? 'go' : 'plain'} onPress={() => setScope('coarse')}>
          {t('refine.open')}
        </Button>
      )}
      <Button tone="quiet" onPress={() => setScope('all')}>
        {t('refine.review')}
      </Button>
      {scope && <RefineWalk scope={scope} onClose={() => setScope(null)} />}
    </section>
  );
}
