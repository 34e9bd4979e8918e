import { allConsent } from '@fishbowl/shared/session/consent';
import { isAtTable, type Role } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../hooks/useNames.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { consentId } from './consentId.ts';

/** Start, for the supervisor; what it waits for, for everybody. */
export function LobbyAction() {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const leader = useSnapshot(({ roster }) => roster.find(({ role }) => role === 'supervisor')?.name);
  const waiting = useWaiting(state);
  if (isAtTable(seat.role) && state.seats.get(seat.seatId)?.consent?.given !== true) return <AnswerFirst />;
  if (seat.role !== 'supervisor') {
    return <p>{leader ? t('lobby.startsWhenName', { name: leader }) : t('lobby.startsWhen')}</p>;
  }
  return (
    <>
      <p role="status">{waiting ?? t('lobby.allReady')}</p>
      <Button tone="go" isDisabled={waiting !== null} onPress={() => session.ask({ type: 'startSession' })}>
        {t('lobby.start')}
      </Button>
    </>
  );
}

/** What one has to do oneself before it can start, and the way there: on a phone the question is far below. */
function AnswerFirst() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const answer = useSnapshot(({ state }) => state.seats.get(seat.seatId)?.consent);
  return (
    <p>
      <a href={`#${consentId}`}>{t(answer ? 'lobby.saidNo' : 'lobby.answerFirst')}</a>
    </p>
  );
}

/** What the session still waits for, in words; null: nothing. */
function useWaiting(state: SessionState): string | null {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useNames();
  const seats = [...state.seats].filter(([, { revoked }]) => !revoked);
  const isTaken = (role: Role) => seats.some(([, each]) => each.role === role);
  if (seat.config.place === 'call') {
    if (!isTaken('student')) return t('lobby.waiting.student');
    if (!isTaken('actor')) return t('lobby.waiting.actor');
  }
  if (allConsent(state)) return null;
  const [missing] = seats.filter(([, { role, consent }]) => isAtTable(role) && consent?.given !== true);
  if (!missing) return null;
  const [seatId, { consent }] = missing;
  return t(consent ? 'lobby.waiting.refused' : 'lobby.waiting.consent', { name: nameOf(seatId) });
}
