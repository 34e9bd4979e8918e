import { askedAgain } from '@fishbowl/client/view/askedAgain';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { expect, test } from 'vitest';
import { act, config, consentAnswered, stu } from '../../support/build.ts';

const created: SessionEvent = { type: 'sessionCreated', config: config('blind') };
const configured = (visibility: 'blind' | 'shared', cues = false): SessionEvent => {
  return { type: 'configured', options: { visibility, cues, graded: false, coarse: false } };
};

test('[U31] whose answer was let go of is told that it is asked again', () => {
  const facts = [created, consentAnswered(stu, true), configured('shared')];

  expect(askedAgain(facts, stu.id)).toBe(true);
  expect(askedAgain([...facts, consentAnswered(stu, true)], stu.id)).toBe(false);
  expect(askedAgain([...facts, configured('blind')], stu.id)).toBe(true);
});

test('[U31] who had not answered is asked for the first time; what else is chosen asks nobody again', () => {
  expect(askedAgain([created, consentAnswered(act, true), configured('shared')], stu.id)).toBe(false);
  expect(askedAgain([created, consentAnswered(stu, true), configured('blind', true)], stu.id)).toBe(false);
});
