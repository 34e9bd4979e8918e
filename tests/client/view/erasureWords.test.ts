import { erasureWords } from '@fishbowl/client/view/erasureWords';
import { type ErasurePreviewReply, erasurePreviewReplySchema } from '@fishbowl/shared/protocol/http/me';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();
const preview = (more: Partial<ErasurePreviewReply> = {}): ErasurePreviewReply => ({
  name: 'Ana',
  goes: { signIns: 0, courses: 0, seats: 0, texts: 0, auditEntries: 0 },
  stays: { sessions: 0, tags: 0, events: 0 },
  obstacles: [],
  ...more,
});

test('[U53] what goes is counted, and what there is none of is left out', () => {
  const goes = { signIns: 1, courses: 0, seats: 4, texts: 12, auditEntries: 30 };

  expect(erasureWords(preview({ goes }), 'person', t).goes).toEqual([
    'The account: name, login and password',
    '1 sign-in',
    'The names at 4 places in sessions',
    '12 written texts: notes, cues, answers',
    'What 30 entries of the record say',
  ]);
});

test('[U53] what stays says why, and that titles stay as staff wrote them is always said', () => {
  const { stays } = erasureWords(preview({ stays: { sessions: 2, tags: 9, events: 1 } }), 'person', t);

  expect(stays).toHaveLength(3);
  expect(stays[0]).toMatch(/^9 tags stay in others’ reports, without a name: /);
  expect(stays[1]).toMatch(/^1 step in the log .* without a name: /);
  expect(stays.at(-1)).toContain('as staff wrote them');
  expect(erasureWords(preview(), 'person', t).stays[0]).toContain('Nothing in sessions');
});

test('[N76] who erases another is told what goes and what stays without a number of it', () => {
  const goes = { signIns: 0, courses: 0, seats: 1, texts: null, auditEntries: null };
  const stays = { sessions: 1, tags: null, events: null };

  const words = erasureWords(preview({ goes, stays }), 'guest', t);

  expect(words.goes).toEqual([
    'The name, and the way back to the place',
    'The name at 1 place in a session',
    'Whatever they wrote: notes, cues, answers',
    'What the record says about them',
  ]);
  expect(words.stays).toHaveLength(3);
  expect(words.stays[0]).toMatch(/^Any tags stay in others’ reports, without a name: /);
  expect(words.stays[1]).toMatch(/^Any steps .* without a name: /);
  expect(words.stays.join()).not.toMatch(/\d/);
});

test('[U53] each obstacle says what to do, to oneself in words of its own', () => {
  const obstacles = erasurePreviewReplySchema.shape.obstacles.element.options;
  const all = (['me', 'person'] as const).map(
    (whose) => erasureWords(preview({ obstacles: [...obstacles] }), whose, t).obstacles,
  );

  for (const words of all) {
    expect(new Set(words).size).toBe(obstacles.length);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z].+\. .+\.$/);
  }
  expect(all[0]?.[0]).toContain('You are in a session');
});

test('[U53] a guest has no account that goes: only the name, and the way back', () => {
  const first = (['guest', 'ownGuest'] as const).map((whose) => erasureWords(preview(), whose, t).goes);

  expect(first).toEqual([['The name, and the way back to the place'], ['Your name, and the way back to your place']]);
});
