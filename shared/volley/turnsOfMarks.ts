import type { Speaker, Turn } from './turn.ts';

/** A key that was pressed when somebody began to speak. */
export interface TurnMark {
  readonly atMs: number;
  readonly speaker: Speaker;
}

/** Each mark begins a turn, which lasts until the next mark or the end. Of two marks at one moment the later one counts. */
export function turnsOfMarks(marks: readonly TurnMark[], endMs: number): readonly Turn[] {
  const ordered = marks.toSorted((a, b) => a.atMs - b.atMs);
  return ordered
    .map(({ atMs: fromMs, speaker }, index) => {
      const toMs = Math.min(ordered[index + 1]?.atMs ?? endMs, endMs);
      return { speaker, fromMs, toMs };
    })
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}
