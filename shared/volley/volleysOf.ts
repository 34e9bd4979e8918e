import { type Interval, lengthMs, union, within } from '../core/interval.ts';
import { lastStarted } from './lastStarted.ts';
import type { Turn } from './turn.ts';

/** Practitioner speech until the client says more than "yeah". Start included, end excluded. */
export interface Volley {
  /** In order of time, from 1. */
  readonly number: number;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Client speech shorter than this is taken for "yeah" or "mm-hm" and ends no volley. Own choice: MITI 4.2.1 tells the two
 * apart by what is said, which a machine that hears only loudness cannot; such words take about half a second.
 */
export const shortestAnswerMs = 1_000;

const startOf = ({ fromMs }: Interval) => fromMs;

/** How long the client spoke in the gap. `client` is in order and without overlaps. */
function heardMs(client: readonly Interval[], gap: Interval): number {
  const first = Math.max(0, lastStarted(client, startOf, gap.fromMs));
  const past = lastStarted(client, startOf, gap.toMs) + 1;
  return lengthMs(within(client.slice(first, past), [gap]));
}

/** Whether the client was speaking all the while: then a short sound of the practitioner is a "mm-hm" of theirs. */
function isInside(client: readonly Interval[], { fromMs, toMs }: Interval): boolean {
  const around = client[lastStarted(client, startOf, fromMs)];
  return around !== undefined && toMs <= around.toMs;
}

/**
 * Cuts turns into volleys. Short sounds of either, while the other has the floor, change nothing. With `answerMs` 0 every
 * turn of the client ends a volley: for turns that a person has marked, who heard what was said.
 */
export function volleysOf(turns: readonly Turn[], answerMs: number = shortestAnswerMs): readonly Volley[] {
  const client = union(turns.filter(({ speaker }) => speaker === 'client'));
  const spoken = union(turns.filter(({ speaker }) => speaker === 'practitioner'));
  const volleys: Volley[] = [];
  for (const turn of spoken) {
    if (turn.toMs - turn.fromMs < answerMs && isInside(client, turn)) continue;
    const last = volleys.at(-1);
    const answer = last === undefined ? 0 : heardMs(client, { fromMs: last.endMs, toMs: turn.fromMs });
    if (last === undefined || (answer > 0 && answer >= answerMs)) {
      volleys.push({ number: volleys.length + 1, startMs: turn.fromMs, endMs: turn.toMs });
    } else volleys[volleys.length - 1] = { ...last, endMs: turn.toMs };
  }
  return volleys;
}
