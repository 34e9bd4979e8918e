import { homeSteps } from '@fishbowl/client/view/homeSteps';
import { homeLines, nextLine } from '@fishbowl/client/view/nextLine';
import { accountRoles } from '@fishbowl/shared/access/accountRole';
import { courseIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { MySession, Next } from '@fishbowl/shared/protocol/http/me';
import type { SessionsReply } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();
const nowMs = Date.UTC(2026, 10, 24, 12);
const hourMs = 3_600_000;
const reader = { nowMs, language: 'en-GB', timeZone: 'UTC' };
const course = { id: courseIdSchema.parse('course-000000001'), title: 'MI practice' };
const planned: MySession = {
  id: sessionIdSchema.parse('session-00000001'),
  title: 'Dana',
  course,
  role: 'student',
  seated: false,
  plannedMs: nowMs + hourMs,
  createdMs: nowMs - hourMs,
  startedWallMs: null,
  phase: 'lobby',
  frozen: false,
};
const led: SessionsReply['sessions'][number] = {
  id: sessionIdSchema.parse('session-00000002'),
  title: 'Jay',
  course,
  plannedMs: nowMs + hourMs,
  createdMs: nowMs - hourMs,
  startedWallMs: null,
  phase: 'lobby',
  frozen: false,
  config: {
    scenario: { id: 'jay', version: 1 },
    codebook: { id: 'oars', version: 1 },
    visibility: 'blind',
    place: 'room',
    pseudonyms: true,
    cues: false,
    graded: false,
    coarse: false,
  },
};

test('[U40] a session ahead is told with its time, its course and one’s part, and its button goes in', () => {
  expect(nextLine({ what: 'enter', session: planned }, reader, t)).toEqual({
    key: `enter ${planned.id}`,
    lead: 'Today, 13:00 · MI practice',
    title: 'Dana',
    words: 'You go in as the student.',
    act: { kind: 'enter', sessionId: planned.id, label: 'Go in' },
  });
});

test('[U40] what runs says so, and what has come out is read', () => {
  const live = nextLine({ what: 'enter', session: { ...planned, phase: 'live' } }, reader, t);
  const closed = { ...planned, phase: 'closed', startedWallMs: nowMs - hourMs } as const;
  const report = nextLine({ what: 'report', session: closed }, reader, t);

  expect(live.lead).toBe('Running now · MI practice');
  expect(report.lead).toBe('The report is there, held today, 11:00 · MI practice');
  expect(report.act).toMatchObject({ kind: 'report', label: 'Read the report' });
});

test('[U40] a hidden session says since when, and its button looks into it', () => {
  const hidden = { what: 'hidden', session: { id: led.id, title: 'Jay', course }, sinceMs: nowMs - hourMs } as const;
  const source = { mentored: new Set<never>(), role: 'admin', isNew: false } as const;

  expect(nextLine(hidden, reader, t)).toMatchObject({
    lead: 'Hidden since today, 11:00 · MI practice',
    title: 'Jay',
    act: { kind: 'go', to: `/incidents/${led.id}`, label: 'Look into it' },
  });
  const next: readonly Next[] = [hidden, { what: 'admit', course, people: 1 }];
  const keys = homeLines({ ...source, next, led: [{ ...led, frozen: true }] }, reader, t).map(({ key }) => key);
  expect(keys).toEqual([`hidden ${led.id}`, `admit ${course.id}`]);
});

test('[U40] who asks, what is to plan, and that one waits, each with at most one button', () => {
  const lines = [
    { what: 'admit', course, people: 3 },
    { what: 'plan', course },
    { what: 'wait', course },
  ] as const satisfies readonly Next[];

  expect(lines.map((each) => nextLine(each, reader, t)).map(({ title, act }) => [title, act])).toEqual([
    ['3 people ask to come in', { kind: 'go', to: `/courses/${course.id}/people`, label: 'See who' }],
    ['No session is ahead', { kind: 'go', to: `/courses/${course.id}/new`, label: 'Plan a session' }],
    ['Waiting to be admitted', null],
  ]);
});

test('[U40] what one leads stands after what one goes into and before what others wait for, once', () => {
  const source = { mentored: new Set<never>(), role: 'instructor', isNew: false } as const;
  const next: readonly Next[] = [
    { what: 'admit', course, people: 1 },
    { what: 'enter', session: planned },
  ];
  const same = { ...led, id: planned.id };
  const titles = homeLines({ ...source, next, led: [led, same] }, reader, t).map(({ title }) => title);

  expect(titles).toEqual(['Dana', 'Jay', '1 person asks to come in']);
});

test('[U40] who mentors is told so, and not that they lead', () => {
  const mine = { next: [], led: [led], role: 'member', isNew: false } as const;
  const lineIn = (mentored: ReadonlySet<typeof course.id>) => homeLines({ ...mine, mentored }, reader, t)[0];

  expect(lineIn(new Set([course.id]))).toMatchObject({ words: 'You mentor it.', act: { label: 'Go to it' } });
  expect(lineIn(new Set())).toMatchObject({ words: 'You lead it.', act: { label: 'Links and lobby' } });
});

test('[U40] a forgotten lobby and what is hidden are not pressing', () => {
  const forgotten = { ...led, plannedMs: null, createdMs: nowMs - 25 * hourMs };
  const source = { next: [], mentored: new Set<never>(), role: 'instructor', isNew: false } as const;

  expect(homeLines({ ...source, led: [forgotten, { ...led, frozen: true }] }, reader, t)).toMatchObject([
    { title: 'Nothing waits for you', act: null },
  ]);
});

test('[U40] where nothing is there yet, each account begins with what it may do', () => {
  const first = accountRoles.map(
    (role) => homeLines({ next: [], led: [], mentored: new Set(), role, isNew: true }, reader, t)[0].act,
  );

  expect(first.map((act) => (act?.kind === 'go' ? act.to : null))).toEqual(['/people', '/courses/new', '/new', null]);
  expect(homeSteps('admin')).toEqual(['people', 'course', 'session', 'links', 'debrief']);
  expect(homeSteps('supervisor')).toEqual(['session', 'links', 'debrief']);
  expect(homeSteps('member')).toEqual(['code', 'wait', 'go']);
});
