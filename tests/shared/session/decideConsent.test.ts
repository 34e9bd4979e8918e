import { err, ok } from '@fishbowl/shared/core/result';
import type { Action } from '@fishbowl/shared/session/command';
import { epochOf } from '@fishbowl/shared/session/policy';
import { expect, test } from 'vitest';
import {
  act,
  answerConsent,
  ask,
  consentAnswered,
  fold,
  lobby,
  pause,
  played,
  playOn,
  resume,
  seat,
  seatTaken,
  startSession,
  stu,
  sue,
} from '../../support/build.ts';

const ina = seat('ina', 'interpreter');
const unasked = lobby('blind').filter(({ type }) => type !== 'consentAnswered');

test.each([
  { what: 'nobody has answered', answers: [] },
  { what: 'one has not answered', answers: [consentAnswered(stu, true)] },
  { what: 'one has refused', answers: [consentAnswered(stu, true), consentAnswered(act, false)] },
  { what: 'the interpreter has not answered', answers: [stu, act].map((who) => consentAnswered(who, true)), more: ina },
])('[D7] the session does not start while $what', ({ answers, more }) => {
  const state = fold([...unasked, ...(more ? [seatTaken(more)] : []), ...answers]);

  expect(ask(state, sue, startSession)).toEqual(err('consentMissing'));
});

test('[D7] it starts when everybody at the table has agreed; the last answer counts, a revoked seat does not', () => {
  const changedMind = [consentAnswered(stu, false), consentAnswered(act, true), consentAnswered(stu, true)];
  const gone = [seatTaken(ina), consentAnswered(ina, false), { type: 'seatRevoked', seatId: ina.id } as const];

  expect(ask(fold([...unasked, ...changedMind, ...gone]), sue, startSession)).toMatchObject({ ok: true });
});

test('[D7] an answer says who, for what, and to which wording', () => {
  expect(ask(fold(unasked), stu, { ...answerConsent(true), textVersion: 3 })).toEqual(
    ok([{ type: 'consentAnswered', seatId: 'stu', purpose: 'observed', textVersion: 3, given: true }]),
  );
});

test('[D7] withdrawn in the middle, the session pauses there and then, and does not resume without it', () => {
  const withdrawn = playOn(played('blind'), [stu, answerConsent(false), 4_000]);

  expect(withdrawn.pauses).toEqual([{ fromMs: 4_000, toMs: null, reason: 'consent', seatId: 'stu' }]);
  expect(ask(withdrawn, sue, resume)).toEqual(err('consentMissing'));
  expect(ask(playOn(withdrawn, [stu, answerConsent(true), 5_000]), sue, resume)).toMatchObject({ ok: true });
});

test('[D7] withdrawn in a pause or before the start, nothing else happens; given in the middle, nothing pauses', () => {
  const refusal = ok([consentAnswered(stu, false)]);

  expect(ask(played('blind', [sue, pause]), stu, answerConsent(false))).toEqual(refusal);
  expect(ask(fold(unasked), stu, answerConsent(false))).toEqual(refusal);
  expect(ask(played('blind'), stu, answerConsent(true))).toEqual(ok([consentAnswered(stu, true)]));
});

test('[D17][V2] who sees what chosen anew is a new epoch for all: a yes to what was chosen before is no answer', () => {
  const chosen = (visibility: 'blind' | 'shared'): Action => {
    return { type: 'configure', options: { visibility, cues: false, graded: false, coarse: false } };
  };
  const same = playOn(fold(lobby('blind')), [sue, chosen('blind')]);
  const anew = playOn(fold(lobby('blind')), [sue, chosen('shared')]);

  expect([stu, sue].map((who) => [epochOf(same, who), epochOf(anew, who)])).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(ask(anew, stu, answerConsent(true), { seenEpoch: 0 })).toEqual(err('wrongPhase'));
  expect(ask(anew, stu, answerConsent(false), { seenEpoch: 0 })).toMatchObject({ ok: true });
  expect(ask(anew, stu, answerConsent(true), { seenEpoch: 1 })).toMatchObject({ ok: true });
});
