import { peopleRows } from '@fishbowl/client/view/peopleRows';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { PersonReply } from '@fishbowl/shared/protocol/http/people';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();
const person = (name: string, more: Partial<PersonReply> = {}): PersonReply => ({
  personId: personIdSchema.parse(`id-${name.length}`),
  name,
  login: name.toLowerCase(),
  role: 'member',
  createdMs: 0,
  lastSeenMs: 1_700_000_000_000,
  hasPassword: true,
  version: 1,
  ...more,
});
const namesFor = (search: string, people: readonly PersonReply[]) =>
  peopleRows(people, search, 'en', t).map(({ name }) => name);

test('[U51] people stand by name as the language sorts them, whatever the server sent', () => {
  expect(namesFor('', [person('Zoe'), person('élodie'), person('Ana'), person('Emil')])).toEqual([
    'Ana',
    'élodie',
    'Emil',
    'Zoe',
  ]);
});

test('[U51] they are found by a part of the name or the login, without accents and in any case', () => {
  const people = [person('Olga Muñoz', { login: 'om@bowl.example' }), person('Paula')];

  expect(namesFor(' MUNOZ ', people)).toEqual(['Olga Muñoz']);
  expect(namesFor('@bowl', people)).toEqual(['Olga Muñoz']);
  expect(namesFor('nobody', people)).toEqual([]);
});

test('[U51] who has no password yet says so, who was never there too, else when they were seen', () => {
  const seen = (more: Partial<PersonReply>) => peopleRows([person('Ana', more)], '', 'en', t)[0]?.seen;

  expect(seen({ hasPassword: false })).toBe('has not chosen a password yet');
  expect(seen({ lastSeenMs: null })).toBe('never');
  expect(seen({})).toContain('14');
});
