import { watcherRows } from '@fishbowl/client/view/watcherRows';
import { sights } from '@fishbowl/shared/access/whoSees';
import { type WhoSeesReply, whoSeesReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { wordedI18n } from '../../support/wordedI18n.ts';

const { t } = await wordedI18n();
const rowsOf = (watchers: WhoSeesReply['watchers'], frozen = false) => watcherRows({ watchers, frozen }, 'en', t);
const kinds = whoSeesReplySchema.shape.watchers.element.shape.who.options;

test('[U50] each kind of people has a name of its own for one and for many, and each sight a sentence', () => {
  const one = kinds.map((who) => rowsOf([{ who, people: ['Ana'], sees: 'own' }])[0]?.who);
  const many = kinds.map((who) => rowsOf([{ who, people: ['Ana', 'Ben'], sees: 'own' }])[0]?.who);
  const sees = sights.map((sight) => rowsOf([{ who: 'owner', people: ['Ana'], sees: sight }])[0]?.sees);

  for (const words of [one, sees]) expect(new Set(words).size).toBe(words.length);
  for (const words of [...one, ...many, ...sees]) expect(words).not.toMatch(/whoSees|undefined/);
  for (const words of sees) expect(words).toMatch(/\.$/);
});

test('[U50] names stand in one list, and who was erased is counted at its end', () => {
  const [row] = rowsOf([{ who: 'seat-observer', people: ['Ana', null, 'Ben', null], sees: 'own' }]);

  expect(row).toMatchObject({ who: 'Observers', names: 'Ana, Ben, and 2 people who were erased' });
});

test('[U50] that nobody sees anything has its reason: hidden, not come yet, not released', () => {
  const nothing = (who: WhoSeesReply['watchers'][number]['who'], frozen: boolean) =>
    rowsOf([{ who, people: ['Ana'], sees: 'nothing' }], frozen)[0]?.sees;

  expect(nothing('seat-student', true)).toBe('Nothing, while it is hidden.');
  expect(nothing('placed', false)).toBe('Nothing before they come in.');
  expect(nothing('seat-student', false)).toContain('until something is released');
});
