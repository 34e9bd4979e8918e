import { err, ok } from '@fishbowl/shared/core/result';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { epochOf } from '@fishbowl/shared/session/policy';
import { expect, test } from 'vitest';
import {
  act,
  ask,
  closeSession,
  consentAnswered,
  endSession,
  fold,
  lobby,
  look,
  pause,
  played,
  resume,
  reveal,
  seat,
  seatTaken,
  startedWallMs,
  startSession,
  stu,
  sue,
} from '../../support/build.ts';

test('[D5] session time 0 is when the session first goes live, by the clock that decides', () => {
  expect(ask(fold(lobby('blind')), sue, startSession, { atMs: 77 })).toEqual(
    ok([{ type: 'sessionStarted', wallMs: startedWallMs + 77 }]),
  );
});

test('[D5] the session ends once, whatever the second supervisor had seen', () => {
  const state = played('blind', [sue, endSession]);

  expect(ask(state, sue, endSession)).toEqual(err('alreadyDone'));
  expect(ask(state, sue, startSession)).toEqual(err('alreadyDone'));
});

test('[D5] a reveal, a look and the close happen once', () => {
  const revealed = played('blind', [sue, reveal]);
  const closed = played('blind', [sue, endSession], [sue, closeSession]);

  expect(ask(revealed, sue, reveal)).toEqual(err('alreadyDone'));
  expect(ask(revealed, sue, look)).toEqual(err('alreadyDone'));
  expect(ask(played('shared'), sue, reveal)).toEqual(err('alreadyDone'));
  expect(ask(played('shared'), sue, look)).toEqual(err('alreadyDone'));
  expect(ask(closed, sue, closeSession, { seenEpoch: epochOf(closed, sue) })).toEqual(err('alreadyDone'));
});

test('[D5] the start, the end and the close cannot be asked for in the wrong order', () => {
  const inLobby = fold(lobby('blind'));

  expect(ask(inLobby, sue, endSession)).toEqual(err('wrongPhase'));
  expect(ask(inLobby, sue, closeSession)).toEqual(err('wrongPhase'));
  expect(ask(played('blind'), sue, resume)).toEqual(err('wrongPhase'));
  expect(ask(played('blind', [sue, pause]), sue, pause)).toEqual(err('wrongPhase'));
});

test.each([stu, act])('[D5] a time-out is called by the $role, and by whom is logged', (who) => {
  expect(ask(played('blind'), who, { type: 'callTimeOut' }, { atMs: 3_000 })).toEqual(
    ok([{ type: 'paused', atMs: 3_000, seatId: who.id, reason: 'timeOut' }]),
  );
});

test('[D5] pauses and takes are intervals on session time, which never stops; the end ends a pause', () => {
  const state = played(
    'blind',
    [sue, pause, 1_000],
    [sue, { type: 'startTake' }, 2_000],
    [sue, resume, 3_000],
    [sue, { type: 'startTake' }, 4_000],
    [sue, pause, 5_000],
    [sue, endSession, 7_000],
  );

  expect(state.pauses).toEqual([
    { fromMs: 1_000, toMs: 3_000, reason: 'supervisor', seatId: 'sue' },
    { fromMs: 5_000, toMs: 7_000, reason: 'supervisor', seatId: 'sue' },
  ]);
  expect(state.takes).toEqual([
    { number: 2, atMs: 2_000 },
    { number: 3, atMs: 4_000 },
  ]);
  expect(state.endedMs).toBe(7_000);
});

test('[D7] a call does not start without a student and an actor; a session in one room does', () => {
  const created = (place: 'call' | 'room') =>
    fold(lobby('blind', { place }).filter(({ type }) => type === 'sessionCreated'));
  const seated = [seatTaken(sue), seatTaken(stu), consentAnswered(stu, true)];

  expect(ask(fold(seated, created('call')), sue, startSession)).toEqual(err('seatEmpty'));
  expect(ask(fold(seated, created('room')), sue, startSession)).toMatchObject({ ok: true });
});

test('[D7] a revoked actor leaves an empty seat', () => {
  const revoked: SessionEvent = { type: 'seatRevoked', seatId: act.id };
  const newcomer = seat('newcomer', 'actor');
  const replaced = [revoked, seatTaken(newcomer), consentAnswered(newcomer, true)];

  expect(ask(fold([...lobby('blind'), revoked]), sue, startSession)).toEqual(err('seatEmpty'));
  expect(ask(fold([...lobby('blind'), ...replaced]), sue, startSession)).toMatchObject({ ok: true });
});
