import type { SeatId } from '../core/ids.ts';
import { type Interval, lengthMs, within, without } from '../core/interval.ts';
import type { SessionEvent } from './event.ts';
import type { SessionState, Watch } from './state.ts';

/** Own choice: a rater who missed a twentieth of the practice time, a late join or a lost connection, has watched it. */
export const fullExposureShare = 0.95;

/**
 * What the table may know of who watched what, where classmates are pseudonymous: who watched throughout, in the order of
 * the aliases. When somebody came and went would give the name away: those observed saw it happen, by name (V5).
 */
export function watchesUnderAlias(state: SessionState): readonly SessionEvent[] {
  const practice = practiceOf(state);
  return [...state.seats]
    .flatMap(([seatId, { alias }]) => (alias ? watchedThrough(alias, state.watches.get(seatId) ?? [], practice) : []))
    .sort((a, b) => (a.seatId < b.seatId ? -1 : 1));
}

function practiceOf({ endedMs, pauses, downtimes }: SessionState): readonly Interval[] {
  const toMs = endedMs ?? 0;
  const breaks = [...pauses, ...downtimes].map((each) => ({ fromMs: each.fromMs, toMs: each.toMs ?? toMs }));
  return without([{ fromMs: 0, toMs }], breaks);
}

function watchedThrough(seatId: SeatId, watches: readonly Watch[], practice: readonly Interval[]) {
  const endMs = practice.at(-1)?.toMs ?? 0;
  return [...byTask(watches).values()].flatMap((own) => {
    const codes = own[0]?.codes ?? 'all';
    const watched = own.map(({ fromMs, toMs }) => ({ fromMs, toMs: toMs ?? endMs }));
    const isThrough = lengthMs(within(watched, practice)) >= fullExposureShare * lengthMs(practice);
    const told = codes === 'all' ? codes : codes.toSorted();
    return isThrough ? [{ type: 'watchStarted' as const, seatId, atMs: 0, codes: told }] : [];
  });
}

/** In one pass: a task may change as often as its rater likes. */
function byTask(watches: readonly Watch[]): ReadonlyMap<string, readonly Watch[]> {
  const tasks = new Map<string, Watch[]>();
  for (const watch of watches) {
    const task = taskOf(watch.codes);
    const own = tasks.get(task);
    if (own) own.push(watch);
    else tasks.set(task, [watch]);
  }
  return tasks;
}

function taskOf(codes: Watch['codes']): string {
  return codes === 'all' ? codes : codes.toSorted().join();
}
