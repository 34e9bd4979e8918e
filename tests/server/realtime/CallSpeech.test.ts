import { CallSpeech } from '@fishbowl/server/realtime/CallSpeech';
import type { SessionState } from '@fishbowl/shared/session/state';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { act, fold, opening, startedWallMs, stu } from '../../support/build.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const live = fold(opening('blind'));
const paused = (atMs: number) => fold([{ type: 'paused', atMs, seatId: stu.id, reason: 'timeOut' }], live);
const ended = (atMs: number) => fold([{ type: 'sessionEnded', atMs }], live);

/** A call in which the student speaks in every interval, from `fromMs` of session time until `toMs`. */
function speaking(fromMs: number, toMs: number, { wayMs = 0, state = live, isLive = true } = {}) {
  const clock = { wallMs: startedWallMs + fromMs };
  const onTurn = vi.fn();
  const speech = new CallSpeech({ wallMs: () => clock.wallMs, onTurn }, state, isLive);
  const hear = (from: number, to: number) => {
    for (let atMs = from + 250; atMs <= to; atMs += 250) {
      clock.wallMs = startedWallMs + atMs;
      speech.hear([{ seatId: stu.id, db: -25, wayMs }]);
    }
  };
  const advance = (next: SessionState, atMs: number, nowLive: boolean) => {
    clock.wallMs = startedWallMs + atMs;
    speech.advance(next, nowLive);
  };
  hear(fromMs, toMs);
  return { speech, clock, onTurn, hear, advance };
}

test('[C10] a turn is told in session time once its speaker is silent, less the sound’s way to the server', () => {
  const near = speaking(10_000, 12_000);
  const far = speaking(10_000, 12_000, { wayMs: 200 });

  for (const { speech, clock, onTurn } of [near, far]) {
    speech.hear([]);
    expect(onTurn).not.toHaveBeenCalled();
    clock.wallMs += 600;
    vi.advanceTimersByTime(600);
  }

  const turn = { seatId: stu.id, fromMs: 10_000, toMs: 11_995 };
  expect(near.onTurn.mock.calls).toEqual([[turn]]);
  expect(far.onTurn.mock.calls).toEqual([[{ ...turn, toMs: 11_995 - 200 }]]);
});

test('[C10] a pause ends the turn where it came, though it is known later', () => {
  const { onTurn, advance } = speaking(10_000, 12_000);

  advance(paused(11_900), 12_100, false);

  expect(onTurn.mock.calls).toEqual([[{ seatId: stu.id, fromMs: 10_000, toMs: 11_900 }]]);
});

test('[C10] so does the end, and that everybody has left', () => {
  const over = speaking(10_000, 12_000);
  const left = speaking(10_000, 12_000);

  over.advance(ended(12_050), 12_100, false);
  left.speech.stop();

  expect(over.onTurn.mock.calls).toMatchObject([[{ toMs: 12_050 }]]);
  expect(left.onTurn.mock.calls).toMatchObject([[{ toMs: 12_000 }]]);
});

test('[C10] while the session does not run nothing is heard, and what is said then is not part of the next turn', () => {
  const { onTurn, hear, advance } = speaking(10_000, 12_000, { state: paused(9_000), isLive: false });
  expect(onTurn).not.toHaveBeenCalled();

  const resumed = fold([{ type: 'resumed', atMs: 12_100 }], paused(9_000));
  advance(resumed, 12_100, true);
  hear(12_000, 14_000);
  advance(fold([{ type: 'sessionEnded', atMs: 14_000 }], resumed), 14_000, false);

  expect(onTurn.mock.calls).toEqual([[{ seatId: stu.id, fromMs: 12_100, toMs: 14_000 }]]);
});

test('[C10] of two who speak each has a turn', () => {
  const { speech, onTurn, clock } = speaking(10_000, 11_000);
  for (let i = 0; i < 4; i += 1) {
    clock.wallMs += 250;
    speech.hear([stu, act].map(({ id: seatId }) => ({ seatId, db: -30, wayMs: 0 })));
  }

  speech.stop();

  expect(onTurn.mock.calls).toMatchObject([[{ seatId: stu.id }], [{ seatId: act.id }]]);
});
