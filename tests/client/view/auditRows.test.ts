import { auditDays } from '@fishbowl/client/view/auditRows';
import { auditActions } from '@fishbowl/shared/access/auditAction';
import { courseIdSchema, personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { AuditEntryReply } from '@fishbowl/shared/protocol/http/audit';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();
const ana = personIdSchema.parse('person-ana');
const ben = personIdSchema.parse('person-ben');
const noonMs = Date.UTC(2026, 10, 26, 12);
const what = (more: Partial<NonNullable<AuditEntryReply['what']>> = {}) => ({
  by: { id: ana, name: 'Ana' },
  about: null,
  course: null,
  session: null,
  detail: {},
  ...more,
});
const entry = (more: Partial<AuditEntryReply> = {}): AuditEntryReply => ({
  seq: 1,
  atMs: noonMs,
  action: 'signedIn',
  what: what(),
  ...more,
});
const daysOf = (entries: readonly AuditEntryReply[], me: typeof ana | null = null) =>
  auditDays(entries, { language: 'en', t, me, timeZone: 'UTC' });
const rowOf = (more: Partial<AuditEntryReply>, me: typeof ana | null = null) => daysOf([entry(more)], me)[0]?.rows[0];

test('[U54] every action of the closed list is told in words of its own', () => {
  const words = auditActions.map((action) => rowOf({ action })?.words);

  expect(new Set(words).size).toBe(auditActions.length);
  for (const each of words) expect(each).toMatch(/^[A-Z][^.]+$/);
});

test('[U54] entries stand by the day, in the order in which they came', () => {
  const days = daysOf([
    entry({ seq: 3 }),
    entry({ seq: 2, atMs: noonMs - 1_000 }),
    entry({ atMs: noonMs - 86_400_000 }),
  ]);

  expect(days.map(({ day, rows }) => [day, ...rows.map(({ seq }) => seq)])).toEqual([
    ['Thursday, November 26, 2026', 3, 2],
    ['Wednesday, November 25, 2026', 1],
  ]);
});

test('[U54] of an erased entry only its kind and time are left', () => {
  expect(rowOf({ what: null })).toMatchObject({
    words: 'Signed in',
    by: 'somebody erased',
    about: null,
    isErased: true,
  });
});

test('[U54] who reads their own record is "you", who was erased is said to be, and strangers are not known', () => {
  const about = { id: ben, name: null };

  expect(rowOf({ what: what({ about }) }, ana)).toMatchObject({ by: 'you', about: 'somebody erased' });
  expect(rowOf({ what: what({ about: { id: ana, name: 'Ana' } }) })).toMatchObject({ by: 'Ana', about: null });
  expect(rowOf({ action: 'signInFailed', what: what({ by: null }) })?.by).toBe('not known');
  expect(rowOf({ action: 'backupMade', what: what({ by: null }) })?.by).toBe('the installation');
});

test('[U54] course, session and the words of closed lists stand with it; numbers without a word do not', () => {
  const course = { id: courseIdSchema.parse('course-1'), title: 'Practice I' };
  const session = { id: sessionIdSchema.parse('session-1'), title: 'Dana' };
  const detail = { role: 'mentoring', uses: 30, isNew: true };

  expect(rowOf({ what: what({ course, session, detail }) })).toMatchObject({
    course: 'Practice I',
    session: 'Dana',
    detail: 'mentors',
  });
});

test('[U54] who took a seat up by its link is told apart from who came first', () => {
  const detailOf = (detail: Readonly<Record<string, string | boolean>>) =>
    rowOf({ action: 'seatTaken', what: what({ detail }) })?.detail;

  expect(detailOf({ role: 'student' })).not.toContain('by the link');
  expect(detailOf({ role: 'student', again: true })).toContain('again, by the link');
});

test('[U54] what was released is told by what was shown, and not as somebody’s part', () => {
  const words = ['self', 'actor', 'classmates', 'supervisor'].map(
    (stage) => rowOf({ action: 'released', what: what({ detail: { stage } }) })?.detail,
  );

  expect(words).toEqual([
    'the student’s own view',
    'the actor’s view',
    'the classmates’ tags',
    'the supervisor’s tags',
  ]);
});
