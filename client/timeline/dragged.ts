import type { Grip } from './grips.ts';
import type { Mark } from './model.ts';

/** A mark's times in whole ms; `endMs` null for a point and an open span. */
export type Times = Pick<Mark, 'startMs' | 'endMs'>;

/** Where a mark comes to lie when a grip is moved by so much: never before 0, after the limit, or the wrong way round. */
export function dragged({ startMs, endMs }: Times, grip: Grip, byMs: number, limitMs: number): Times {
  const lastMs = endMs ?? startMs;
  const within = (ms: number, from: number, to: number) => Math.round(Math.min(Math.max(ms, from), Math.max(from, to)));
  switch (grip) {
    case 'start':
      return { startMs: within(startMs + byMs, 0, lastMs), endMs };
    case 'end':
      return { startMs, endMs: within(lastMs + byMs, startMs, Math.max(limitMs, lastMs)) };
    case 'whole': {
      const moved = within(startMs + byMs, 0, Math.max(limitMs, lastMs) - (lastMs - startMs));
      return { startMs: moved, endMs: endMs === null ? null : endMs + moved - startMs };
    }
  }
}
