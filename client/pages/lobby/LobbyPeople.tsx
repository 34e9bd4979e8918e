import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { type Attendant, WhoIsHere } from './WhoIsHere.tsx';

/** Who is here, the same for everybody: those observed know who watches. */
export function LobbyPeople() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const roster = useSnapshot((snapshot) => snapshot.roster);
  const state = useSnapshot((snapshot) => snapshot.state);
  const people = (belongs: (each: RosterSeat) => boolean) =>
    roster.filter(belongs).map((each) => attendant(each, state, seat.seatId, t));
  return (
    <WhoIsHere
      groups={[
        { id: 'table', people: people(({ role }) => isAtTable(role)) },
        { id: 'leads', people: people(({ role }) => role === 'supervisor') },
        { id: 'mirror', people: people(({ role }) => role === 'observer') },
      ]}
    />
  );
}

function attendant(
  { seatId, role, name, online }: RosterSeat,
  state: SessionState,
  own: string,
  t: TFunction,
): Attendant {
  const aside = [isAtTable(role) ? t(`people.part.${role}`) : '', seatId === own ? t('lobby.you') : ''];
  return {
    id: seatId,
    name: name ?? t(`roles.name.${role}`),
    aside: aside.filter(Boolean).join(', ') || undefined,
    state: !online ? 'away' : state.seats.get(seatId)?.consent?.given ? 'ready' : 'here',
  };
}
