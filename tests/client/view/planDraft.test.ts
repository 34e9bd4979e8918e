import { candidates, courseDraft, plannedMs, withMore, withOne, without } from '@fishbowl/client/view/planDraft';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Member } from '@fishbowl/shared/protocol/http/courses';
import { expect, test } from 'vitest';

const id = (name: string) => personIdSchema.parse(name.padEnd(16, '0'));
const [sam, olga, mark] = [id('sam'), id('olga'), id('mark')];

const scenario = (name: string, codebooks: readonly string[]) => ({
  id: name,
  version: 1,
  title: name,
  minutes: 20,
  level: 'basic' as const,
  contentNotes: [],
  codebooks,
  hasInterpreter: false,
});
const codebook = (name: string) => ({
  id: name,
  version: 1,
  title: name,
  short: name,
  codes: 3,
  ratings: 0,
  summaries: 0,
});
const library = {
  codebooks: ['oars', 'cbt'].map(codebook),
  scenarios: [scenario('dana', ['oars']), scenario('jay', ['cbt'])],
};

test('[U45] a planned session begins as the course does, with the first case that suits its book', () => {
  const defaults = { codebookId: 'cbt', visibility: 'shared', place: 'call' } as const;

  expect(courseDraft(library, true, defaults)).toMatchObject({
    scenario: 'jay',
    codebook: 'cbt',
    visibility: 'shared',
  });
  expect(courseDraft(library, true, defaults).place).toBe('call');
  expect(courseDraft(library, false, defaults).place).toBe('room');
  expect(courseDraft(library, true, { ...defaults, codebookId: 'gone' })).toMatchObject({ codebook: 'oars' });
});

test('[U45] one person has one part, and a part that seats one has one person', () => {
  const first = withOne([], 'student', sam);
  const second = withOne(withMore(first, 'observer', olga), 'student', olga);

  expect(second).toEqual([{ personId: olga, role: 'student' }]);
  expect(withMore(second, 'observer', olga)).toEqual([{ personId: olga, role: 'observer' }]);
  expect(withOne(second, 'student', null)).toEqual([]);
  expect(without(withMore(first, 'observer', olga), sam)).toEqual([{ personId: olga, role: 'observer' }]);
});

test('[U45] who fits a part is offered first; who has another part, has left or was erased is not', () => {
  const member = (name: string | null, role: Member['role'], status: Member['status'] = 'active'): Member => {
    return { personId: id(name ?? 'erased'), name, login: name, role, status, sinceMs: 1, version: 1 };
  };
  const members = [
    member('anna', 'student'),
    member('mark', 'actor'),
    member('olga', 'student'),
    member('otto', 'actor', 'removed'),
    member('paul', 'mentoring'),
    member(null, 'actor'),
  ];
  const names = (found: readonly Member[]) => found.map(({ name }) => name);
  const taken = [{ personId: olga, role: 'observer' as const }];

  expect(names(candidates(members, taken, 'actor', 'en'))).toEqual(['mark', 'anna', 'paul']);
  expect(names(candidates(members, taken, 'supervisor', 'en'))).toEqual(['paul', 'anna', 'mark']);
  expect(names(candidates(members, [{ personId: mark, role: 'actor' }], 'actor', 'en'))).toContain('mark');
});

test('[U45] a time is on the reader’s own clock, and may stay open', () => {
  expect(plannedMs('2026-11-24T15:30')).toBe(new Date(2026, 10, 24, 15, 30).getTime());
  expect(plannedMs('')).toBeNull();
  expect(plannedMs('soon')).toBeNull();
});
