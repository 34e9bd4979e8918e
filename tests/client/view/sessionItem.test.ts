import { type ListedSession, sessionGroups, sessionItem, stateOf, wayOf } from '@fishbowl/client/view/sessionItem';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();
const nowMs = Date.UTC(2026, 10, 24, 12);
const hourMs = 3_600_000;
const reader = { nowMs, language: 'en-GB', timeZone: 'UTC' };

function session(more: Partial<ListedSession> = {}): ListedSession {
  return {
    id: sessionIdSchema.parse('session-00000001'),
    title: 'Dana',
    createdMs: nowMs - hourMs,
    plannedMs: nowMs + 2 * hourMs,
    phase: 'lobby',
    startedWallMs: null,
    frozen: false,
    role: 'student',
    seated: false,
    ...more,
  };
}

test('[U41] a list says what, as what, when and how it stands', () => {
  expect(sessionItem(session({ course: { title: 'MI practice' } }), reader, t)).toEqual({
    id: session().id,
    title: 'Dana',
    detail: 'MI practice, as the student',
    when: 'Today, 14:00',
    state: 'planned',
    isRunning: false,
    way: 'enter',
  });
});

test('[U41] what was begun is told by when it began, and what is open says so', () => {
  const held = session({ phase: 'closed', startedWallMs: nowMs - 24 * hourMs });

  expect(sessionItem(held, reader, t)).toMatchObject({ when: 'Yesterday, 12:00', state: 'held' });
  expect(sessionItem(session({ plannedMs: null }), reader, t)).toMatchObject({ when: 'Time still open' });
});

test('[U41] a seat or a place leads in; a report is for who was there; what is hidden leads nowhere', () => {
  expect(wayOf(session({ phase: 'live' }))).toBe('enter');
  expect(wayOf(session({ phase: 'closed', seated: true }))).toBe('report');
  expect(wayOf(session({ phase: 'closed' }))).toBe('none');
  expect(wayOf(session({ role: null }))).toBe('none');
  expect(wayOf(session({ phase: 'live', frozen: true, seated: true }))).toBe('none');
});

test('[U41] what was planned and is long past was not held', () => {
  expect(stateOf(session({ plannedMs: nowMs - 2 * hourMs }), nowMs)).toBe('planned');
  expect(stateOf(session({ plannedMs: nowMs - 25 * hourMs }), nowMs)).toBe('missed');
  expect(stateOf(session({ plannedMs: null }), nowMs)).toBe('lobby');
  expect(stateOf(session({ frozen: true }), nowMs)).toBe('frozen');
});

test('[U41] a course’s sessions stand as what runs, what is ahead with the soonest first, and what was', () => {
  const live = session({ phase: 'debrief' });
  const later = session({ plannedMs: nowMs + 9 * hourMs });
  const soon = session({ plannedMs: nowMs + hourMs });
  const missed = session({ plannedMs: nowMs - 48 * hourMs });
  const held = session({ phase: 'closed' });

  expect(sessionGroups([later, held, live, missed, soon], nowMs)).toEqual({
    running: [live],
    ahead: [soon, later],
    held: [held, missed],
  });
});
