import { padOf } from '@fishbowl/client/view/padOf';
import { familiesOfTask, taskOf, taskOfFamilies } from '@fishbowl/client/view/taskOf';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import { coarseBook } from '@fishbowl/shared/codebook/coarseBook';
import { actionSchema } from '@fishbowl/shared/session/command';
import { expect, test } from 'vitest';
import { ann, fold, opening } from '../../support/build.ts';
import { bookOf } from '../../support/ratingTable.ts';

const oars = bookOf('oars-starter');

test('[U32] a task of families holds their codes and what a coarse pad has instead', () => {
  expect(taskOfFamilies(oars, ['reflection', 'question'])).toEqual([
    'OQ',
    'CQ',
    '*question',
    'SR',
    'CR',
    '*reflection',
  ]);
});

test('[U32] none chosen, or all, is everything; who comes late and was given nothing watches everything', () => {
  expect(taskOfFamilies(oars, [])).toBe('all');
  expect(
    taskOfFamilies(
      oars,
      oars.families.map(({ id }) => id),
    ),
  ).toBe('all');
  expect(taskOf(fold(opening('blind')), ann.id)).toBe('all');
});

test.each(builtinCodebooks.filter(({ codes }) => codes.length > 0))(
  '[U32] any family of $id can be a task that the server takes, and reads as that family again',
  (book) => {
    for (const { id } of book.families.filter((family) => book.codes.some((code) => code.family === family.id))) {
      const codes = taskOfFamilies(book, [id]);

      expect(actionSchema.safeParse({ type: 'assignTask', seatId: ann.id, codes }).success).toBe(true);
      expect(familiesOfTask(book, codes)).toEqual([id]);
    }
  },
);

test('[U32] the pad marks the families of the task and has the others too, also where it is coarse', () => {
  const marked = (book: typeof oars) =>
    padOf(book, taskOfFamilies(oars, ['reflection']))
      .filter(({ isTask }) => isTask)
      .map(({ id }) => id);

  expect(marked(oars)).toEqual(['reflection']);
  expect(marked(coarseBook(oars))).toEqual(['reflection']);
  expect(padOf(oars, ['SR']).map(({ id }) => id)).toEqual(padOf(oars).map(({ id }) => id));
});
