import { tagIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { reduce, type Told } from '@fishbowl/shared/session/reduce';
import type { Seat } from '@fishbowl/shared/session/seat';
import { emptySession } from '@fishbowl/shared/session/state';
import { noteWritten, opening, seat, seatTaken, spanOpened, tagPlaced } from '../support/build.ts';
import { type Figure, figure } from './Figure.ts';

const raters = Array.from({ length: 12 }, (_, i) => seat(`rater${i}`, i === 0 ? 'supervisor' : 'observer'));

/** Of ten events of a rater: five tags, a span opened and closed, a note, and every other time one of them taken back. */
function contribution(i: number, by: Seat): Told {
  const tag = (n: number) => tagIdSchema.parse(`t${n}`);
  const at = { pressedMs: i * 100, startMs: Math.max(0, i * 100 - 250) };
  switch (i % 10) {
    case 6:
      return { event: spanOpened(by, `t${i}`, at) };
    case 7:
      return {
        event: {
          type: 'spanClosed',
          seatId: by.id,
          tagId: tag(i - 1),
          pressedMs: i * 100,
          endMs: i * 100,
          by: 'author',
        },
      };
    case 8:
      return { event: noteWritten(by, textIdSchema.parse(`n${i}`)), text: 'He waited, and she went on by herself.' };
    case 9:
      if (i % 20 === 9)
        return { event: { type: 'tagRetracted', seatId: by.id, tagId: tag(i - 4), code: 'open-question' } };
      return { event: tagPlaced(by, `t${i}`, at) };
    default:
      return { event: tagPlaced(by, `t${i}`, at) };
  }
}

/** What a session's log holds when twelve raters have been busy. Ten events in a row are one rater's. */
function logOf(length: number): readonly Told[] {
  const start: readonly SessionEvent[] = [...opening('shared'), ...raters.map(seatTaken)];
  const tags = Array.from({ length: length - start.length }, (_, i) => {
    const by = raters[Math.floor(i / 10) % raters.length];
    if (!by) throw new Error('no rater');
    return contribution(i, by);
  });
  return [...start.map((event) => ({ event })), ...tags];
}

function elapsedMs(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface Times {
  readonly foldMs: number;
  readonly parseMs: number;
}

/** One log's folding beside its parsing. Several logs: their mean, so that no log is the one in the processor's cache. */
function measureOnce(logs: readonly (readonly Told[])[], jsons: readonly string[]): Times {
  const foldMs = elapsedMs(() => logs.map((log) => reduce(emptySession, log))) / logs.length;
  const parseMs = elapsedMs(() => jsons.map((json) => JSON.parse(json))) / logs.length;
  return { foldMs, parseMs };
}

/** Folding a log must stay in the order of parsing it, and grow with it in a straight line: one of 100k beside ten of 10k. */
export async function run(): Promise<readonly Figure[]> {
  const short = Array.from({ length: 10 }, () => logOf(10_000));
  const long = [logOf(100_000)];
  const [shortJson, longJson] = [short, long].map((logs) => logs.map((log) => JSON.stringify(log)));
  const rounds = Array.from({ length: 15 }, () => ({
    short: measureOnce(short, shortJson ?? []),
    long: measureOnce(long, longJson ?? []),
  }));
  const middle = (which: 'short' | 'long', what: keyof Times) => median(rounds.map((round) => round[which][what]));
  const [fold10kMs, fold100kMs] = [middle('short', 'foldMs'), middle('long', 'foldMs')];
  return [
    figure('fold10k', 'ms', fold10kMs, middle('short', 'parseMs')),
    figure('fold100k', 'ms', fold100kMs, middle('long', 'parseMs')),
    figure('linearity', '×', fold100kMs / fold10kMs / 10, null),
  ];
}
