import { err } from '@fishbowl/shared/core/result';
import { maxSessionMs } from '@fishbowl/shared/core/sessionMs';
import type { Action } from '@fishbowl/shared/session/command';
import { correctedMs } from '@fishbowl/shared/session/correctedMs';
import { type SessionEvent, sessionEventSchema } from '@fishbowl/shared/session/event';
import { sessionNow } from '@fishbowl/shared/session/sessionNow';
import { expect, test } from 'vitest';
import {
  ask,
  endSession,
  fold,
  opening,
  openSpan,
  pause,
  placeTag,
  reveal,
  startedWallMs,
  sue,
} from '../../support/build.ts';

const monthMs = 30 * 24 * 3_600_000;
const running = fold(opening('blind'));

test.each<readonly [string, Action]>([
  ['its end', endSession],
  ['a pause', pause],
  ['a reveal', reveal],
  ['a tag', placeTag('t', maxSessionMs)],
])('[D10] of a session that was forgotten for a month, %s can still be written and read again', (_, action) => {
  const decision = ask(running, sue, action, { atMs: monthMs });

  expect(decision.ok && decision.value.map((event) => sessionEventSchema.safeParse(event).success)).toEqual([true]);
});

test('[D10] session time stops at a week, and no correction leads beyond it', () => {
  expect(sessionNow(running, startedWallMs + maxSessionMs + 1)).toBe(maxSessionMs);
  expect(correctedMs(maxSessionMs, 0, { lagMs: 0, leadMs: 700 })).toBe(maxSessionMs);
});

test('[D10] there are no more takes than can be numbered', () => {
  const last: SessionEvent = { type: 'takeStarted', atMs: 1, take: 99 };
  const retaken = fold([{ ...last, take: 98 }], running);

  expect(ask(retaken, sue, { type: 'startTake' })).toMatchObject({ ok: true, value: [{ ...last, atMs: 0 }] });
  expect(ask(fold([last], retaken), sue, { type: 'startTake' })).toEqual(err('notAllowed'));
});

test('[D10] a span opened in the last moment ends no later', () => {
  const [opened] = [ask(running, sue, openSpan('t', maxSessionMs), { atMs: monthMs })];
  const state = fold(opened.ok ? opened.value : [], running);

  const ended = ask(state, sue, endSession, { atMs: monthMs });

  expect(ended.ok && ended.value.every((event) => sessionEventSchema.safeParse(event).success)).toBe(true);
});
