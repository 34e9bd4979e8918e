import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../hooks/useNames.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useSessionClock } from '../../hooks/useSessionClock.ts';
import { type CoveredFamily, coverageOf } from '../../view/coverageOf.ts';
import { taskOf } from '../../view/taskOf.ts';
import { taskWords } from '../../view/taskWords.ts';
import { Coverage } from './Coverage.tsx';
import { TaskChoice } from './TaskChoice.tsx';

const namesShown = 3;

/** For who leads: the coverage of the codebook, and each rater's task to give. */
export function SessionCoverage() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useNames();
  const state = useSnapshot((snapshot) => snapshot.state);
  const roster = useSnapshot((snapshot) => snapshot.roster);
  const nowMs = useSessionClock();
  const coverage = useMemo(() => {
    const viewer = { id: seat.seatId, role: seat.role };
    return coverageOf({ state, codebook: seat.codebook, roster, viewer, nowMs });
  }, [state, seat, roster, nowMs]);
  const words = ({ gap, watchers }: CoveredFamily) => {
    if (gap === 'nobody') return t('coverage.nobody');
    if (gap === 'onlySupervisor' && watchers.every((id) => id === seat.seatId)) return t('coverage.onlyYou');
    const names = watchers.map(nameOf);
    if (gap === 'onlySupervisor') return t('coverage.onlySupervisor', { name: names.join(', ') });
    const rest = names.length - namesShown;
    const shown = names.slice(0, namesShown).join(', ');
    return rest > 0 ? t('coverage.and', { names: shown, count: rest }) : shown;
  };
  return (
    <Coverage
      rows={coverage.families.map((family) => ({ ...family, words: words(family), isGap: family.gap !== null }))}
      watchers={coverage.raters.map(({ seatId, isHere, isIdle }) => ({
        id: seatId,
        name: nameOf(seatId),
        isHere,
        task: taskWords(seat.codebook, taskOf(state, seatId), t),
        idle: isIdle ? t('coverage.idle') : null,
        action: coverage.families.length > 0 && (
          <TaskChoice
            seatId={seatId}
            label={seatId === seat.seatId ? t('task.chooseOwn') : t('task.chooseFor', { name: nameOf(seatId) })}
          />
        ),
      }))}
      emptyWords={coverage.raters.some(({ role }) => role === 'observer') ? null : t('coverage.empty')}
    />
  );
}
