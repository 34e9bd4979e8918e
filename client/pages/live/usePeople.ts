import type { RosterSeat } from '@fishbowl/shared/protocol/down';
import { useTranslation } from 'react-i18next';
import { useRemotes } from '../../hooks/useRemotes.ts';
import { useSnapshot } from '../../hooks/useSession.ts';
import type { Person } from './PersonVideo.tsx';

/** Those of the roster who belong on the stage, with what is seen and heard of them. */
export function usePeople(belongs: (seat: RosterSeat, isHeard: boolean) => boolean): readonly Person[] {
  const { t } = useTranslation();
  const roster = useSnapshot((snapshot) => snapshot.roster);
  const remotes = useRemotes();
  return roster
    .filter((seat) => belongs(seat, remotes.has(seat.seatId)))
    .map(({ seatId, name: known, role, online }) => {
      const name = known ?? t(`roles.name.${role}`);
      const remote = remotes.get(seatId);
      const absent = remote?.audio === 'on' ? t('live.soundOnly') : t('live.noPicture');
      return {
        id: seatId,
        name,
        part: t(`people.part.${role}`),
        stream: remote?.stream ?? null,
        hasPicture: remote?.video === 'on',
        absent: online ? absent : t('live.waitingFor', { name }),
      };
    });
}
