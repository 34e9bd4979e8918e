import { cueWaitMs, hasCues, isCueLength, waitingCue, wordsIn } from '@fishbowl/client/view/cueOf';
import { textIdSchema } from '@fishbowl/shared/core/ids';
import { cueIntervalMs } from '@fishbowl/shared/session/decideTable';
import { expect, test } from 'vitest';
import * as build from '../../support/build.ts';

const { stu, sue } = build;
const withCues = build.fold(build.opening('blind', { cues: true }));
const id = (name: string) => textIdSchema.parse(name);
const send = (name: string): build.Ask[1] => ({ type: 'sendCue', textId: id(name), text: 'Slow down' });

test('[D13] cues are there where they were chosen, and never in a graded session', () => {
  expect(hasCues(withCues)).toBe(true);
  expect(hasCues(build.fold(build.opening('blind')))).toBe(false);
  expect(hasCues(build.fold(build.opening('blind', { cues: true, graded: true })))).toBe(false);
});

test('[D13] words are counted as the server counts them', () => {
  expect(['', '  ', 'let', ' let  the silence\twork '].map(wordsIn)).toEqual([0, 0, 1, 4]);
  expect(['', 'let the silence work', 'let the long silence work'].map(isCueLength)).toEqual([false, true, false]);
});

test('[D13] the next cue waits for twenty seconds after the last', () => {
  const sent = build.playOn(withCues, [sue, send('c'), 5_000]);

  expect(cueWaitMs(withCues, 0)).toBe(0);
  expect(cueWaitMs(sent, 6_000)).toBe(cueIntervalMs - 1_000);
  expect(cueWaitMs(sent, 5_000 + cueIntervalMs)).toBe(0);
});

test('[D13] the student has the newest cue before them until they have seen it', () => {
  const sent = build.playOn(withCues, [sue, send('one'), 0], [sue, send('two'), cueIntervalMs]);

  expect(waitingCue(withCues)).toBe(null);
  expect(waitingCue(sent)?.id).toBe('two');
  const seen = build.playOn(sent, [stu, { type: 'acknowledgeCue', textId: id('two') }, cueIntervalMs + 2_000]);
  expect(waitingCue(seen)).toBe(null);
});
