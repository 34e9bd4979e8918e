import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../hooks/useMe.ts';
import { useNames } from '../../hooks/useNames.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type TableGap, tableGaps } from '../../view/tableGaps.ts';
import styles from './TableGaps.module.css';

/** Who is missing from the conversation, and what the supervisor can do about it. */
export function TableGaps() {
  const roster = useSnapshot((snapshot) => snapshot.roster);
  const isOnline = useSnapshot(({ link }) => link.status === 'online');
  const state = useSnapshot((snapshot) => snapshot.state);
  if (!isOnline) return null;
  return tableGaps(state, roster).map((gap) => <Gap key={gap.seatId ?? gap.role} gap={gap} />);
}

function Gap({ gap: { role, seatId, what } }: { readonly gap: TableGap }) {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const nameOf = useNames();
  const { data: me } = useMe();
  const isLive = useSnapshot(({ state }) => phaseOf(state) === 'live');
  const name = seatId ? nameOf(seatId) : t(`roles.name.${role}`);
  const isPlaceAmiss = what === 'away' || what === 'empty';
  return (
    <Notice tone="calm" title={t(`gap.${what}.title`, { name, role: t(`roles.name.${role}`) })}>
      <p>{t(`gap.${what}.body`)}</p>
      <div className={styles.actions}>
        {isLive && <Button onPress={() => session.ask({ type: 'pause' })}>{t('gap.pause')}</Button>}
        {isPlaceAmiss &&
          (me?.account ? (
            <LinkButton to={`/sessions/${seat.sessionId}`}>{t('gap.links')}</LinkButton>
          ) : (
            <p>{t('gap.askForLinks')}</p>
          ))}
      </div>
    </Notice>
  );
}
