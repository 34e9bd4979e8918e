import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { type HeardTurn, type SeatLevel, SpeechTurns } from '@fishbowl/shared/speech/SpeechTurns';
import { expect, test } from 'vitest';

const [sam, alex] = ['sam', 'alex'].map((id) => seatIdSchema.parse(id));
const stretchMs = 250;
const voiceDb = -25;

type Spoken = readonly (readonly [fromMs: number, toMs: number])[];

function levelsAt(toMs: number, voices: ReadonlyMap<typeof sam, Spoken>, noiseDb: number): readonly SeatLevel[] {
  const fromMs = toMs - stretchMs;
  return [...voices].flatMap(([seatId, spoken]) => {
    if (!seatId) return [];
    const spokenMs = spoken.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, toMs) - Math.max(a, fromMs)), 0);
    return [{ seatId, db: noiseDb + ((voiceDb - noiseDb) * spokenMs) / stretchMs, fromMs, toMs }];
  });
}

/** What is heard of those who speak from … to …, in a room so loud; stretches of levels begin at `phaseMs`. */
function heard(voices: ReadonlyMap<typeof sam, Spoken>, { noiseDb = -70, phaseMs = 0 } = {}): readonly HeardTurn[] {
  const turns = new SpeechTurns(0);
  const ends = Array.from({ length: 60 }, (_, i) => phaseMs + (i + 1) * stretchMs);
  return ends.flatMap((toMs) => turns.hear(levelsAt(toMs, voices, noiseDb), toMs));
}

const byOne = (...spoken: Spoken) => new Map([[sam, spoken]]);

test('[C10] a turn is from the first sound to the last, whenever levels come and whatever the room', () => {
  for (const noiseDb of [-60, -70, -127]) {
    for (let phaseMs = 0; phaseMs < stretchMs; phaseMs += 10) {
      const [turn, ...others] = heard(byOne([2_000, 4_300]), { noiseDb, phaseMs });

      expect(others).toEqual([]);
      expect(Math.abs((turn?.fromMs ?? Number.NaN) - 2_000)).toBeLessThanOrEqual(225);
      expect(Math.abs((turn?.toMs ?? Number.NaN) - 4_300)).toBeLessThanOrEqual(225);
    }
  }
});

test('[C10] a short pause is within the turn, a long one ends it', () => {
  expect(heard(byOne([1_000, 2_000], [2_300, 3_300]))).toHaveLength(1);
  expect(heard(byOne([1_000, 2_000], [3_000, 4_000]))).toHaveLength(2);
});

test('[C10] a voice that sinks is the same turn, one that never rises is none', () => {
  const turns = new SpeechTurns(0);
  const say = (db: number, toMs: number) =>
    turns.hear(sam ? [{ seatId: sam, db, fromMs: toMs - stretchMs, toMs }] : [], toMs);
  const levels = [-50, -50, -50, -30, -50, -50, -90, -90, -90];

  expect(levels.flatMap((db, i) => say(db, 1_000 + i * stretchMs))).toMatchObject([{ fromMs: 1_475, toMs: 2_275 }]);
});

test('[C10] a cough is no turn', () => {
  expect(heard(byOne([1_000, 1_200]))).toEqual([]);
});

test('[C10] two who speak at once have a turn each', () => {
  const turns = heard(
    new Map([
      [sam, [[1_000, 4_000]]],
      [alex, [[3_000, 6_000]]],
    ]),
  );

  expect(turns).toMatchObject([{ seatId: sam }, { seatId: alex }]);
  expect(turns[1]?.fromMs).toBeLessThan(turns[0]?.toMs ?? 0);
});

test('[C10] a turn is over though nothing more is heard of anybody', () => {
  const turns = new SpeechTurns(0);
  const levels = (toMs: number) => levelsAt(toMs, byOne([0, 1_000]), -127);
  for (const toMs of [250, 500, 750, 1_000]) turns.hear(levels(toMs), toMs);

  expect(turns.hear([], 1_599)).toEqual([]);
  expect(turns.isOpen).toBe(true);
  expect(turns.hear([], 1_600)).toMatchObject([{ seatId: sam }]);
  expect(turns.isOpen).toBe(false);
});

test('[C10] sound that was long under way ends no turn early', () => {
  const turns = new SpeechTurns(0);
  const underWayMs = 800;
  const ends = Array.from({ length: 20 }, (_, i) => (i + 1) * stretchMs);
  const found = ends.flatMap((toMs) => turns.hear(levelsAt(toMs, byOne([1_000, 3_000]), -127), toMs + underWayMs));

  expect(found).toHaveLength(1);
});

test('[C10] closed, who is speaking speaks until then, and who has stopped until they stopped', () => {
  const turns = new SpeechTurns(1_000);
  const voices = new Map<typeof sam, Spoken>([
    [sam, [[0, 3_000]]],
    [alex, [[1_000, 2_650]]],
  ]);
  for (const toMs of [1_100, 1_350, 1_600, 1_850, 2_100, 2_350, 2_600, 2_850])
    turns.hear(levelsAt(toMs, voices, -127), toMs);

  const closed = turns.close(2_900);

  expect(closed.find(({ seatId }) => seatId === sam)).toEqual({ seatId: sam, fromMs: 1_000, toMs: 2_900 });
  expect(closed.find(({ seatId }) => seatId === alex)?.toMs).toBe(2_625);
  expect(turns.isOpen).toBe(false);
});
