import { type SessionSight, whoSees } from '@fishbowl/shared/access/whoSees';
import { expect, test } from 'vitest';

const blind: SessionSight = {
  phase: 'live',
  visibility: 'blind',
  frozen: false,
  released: [],
  revealed: false,
  classmatesMayWatch: true,
  links: new Set(['observer', 'supervisor']),
};
const everybody = {
  'seat-student': ['Sam'],
  'seat-observer': ['Olga'],
  'seat-supervisor': ['Leo'],
  placed: ['Pia'],
  classmate: ['Carl'],
  owner: ['Ines'],
  supervising: ['Sven'],
  admin: ['Ada'],
} as const;

const seen = (session: Partial<SessionSight>) =>
  whoSees({ ...blind, ...session }, everybody).map(({ who, sees }) => `${who}: ${sees}`);

test('[N55] while it is blind those who watch see their own, and of a supervisor it is said that they may look', () => {
  expect(seen({})).toEqual([
    'seat-student: nothing',
    'seat-observer: own',
    'seat-supervisor: ownOrLook',
    'placed: nothing',
    'classmate: watching',
    'link-observer: watching',
    'link-supervisor: comingIn',
    'owner: comingIn',
    'supervising: comingIn',
    'admin: administering',
  ]);
});

test('[N55] once it is revealed, shared or over those who watch see everything; the student what was released', () => {
  const watching = ['seat-observer: everything', 'seat-supervisor: everything'];
  for (const opened of [{ revealed: true }, { visibility: 'shared' }, { phase: 'debrief' }] as const)
    expect(seen(opened)).toEqual(expect.arrayContaining(['seat-student: nothing', ...watching]));
  expect(seen({ phase: 'closed', released: ['actor', 'classmates'] })[0]).toBe('seat-student: released');
});

test('[N55] while it is hidden nobody sees anything, no link leads in, and staff know that it is there', () => {
  expect(seen({ frozen: true })).toEqual([
    'seat-student: nothing',
    'seat-observer: nothing',
    'seat-supervisor: nothing',
    'placed: nothing',
    'classmate: nothing',
    'owner: existence',
    'supervising: existence',
    'admin: existence',
  ]);
});
