import { codeForKey } from '@fishbowl/client/input/padKeys';
import { refineBook, refineItems, unrefinedCount } from '@fishbowl/client/view/refineOf';
import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import { familyCode } from '@fishbowl/shared/codebook/familyCode';
import { tagIdSchema } from '@fishbowl/shared/core/ids';
import { decide } from '@fishbowl/shared/session/decide';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import { expect, test } from 'vitest';
import { ann, ben, command, context, fold } from '../../support/build.ts';
import { bookOf } from '../../support/ratingTable.ts';
import { ended, oarsOpening, tagged, watching } from '../../support/sessionFile.ts';

const oars = bookOf('oars-starter');

const debrief = fold([
  ...oarsOpening(),
  watching(ann),
  ...tagged(ann, ['*reflection', 30], ['OQ', 20], ['*question', 10]),
  ...tagged(ben, ['*reflection', 31]),
  ended(900),
]);

function refined(tag: string, code: string) {
  const action = { type: 'recodeTag', tagId: tagIdSchema.parse(tag), editedMs: 900_000, code } as const;
  const decision = decide(debrief, command(action, 1), ann, {
    ...context(900_000),
    ...rulesOf(oars),
    deliveredEpoch: 1,
  });
  return fold(decision.ok ? decision.value : [], debrief);
}

test('[U35] the queue is one’s own coarse tags in the order of the conversation; any own tag can be gone through', () => {
  const codes = (scope: 'coarse' | 'all') => refineItems(debrief, ann.id, scope).map(({ code }) => code);

  expect(codes('coarse')).toEqual(['*question', '*reflection']);
  expect(codes('all')).toEqual(['*question', 'OQ', '*reflection']);
  expect(unrefinedCount(debrief, ann.id)).toBe(2);
});

test('[U35] what is refined stays in the queue, with the code that it had live', () => {
  const state = refined('ann-some-reflection-30-0', 'CR');

  expect(refineItems(state, ann.id, 'coarse')).toMatchObject([
    { code: '*question', liveCode: '*question', isCoarse: true },
    { code: 'CR', liveCode: '*reflection', isCoarse: false, atMs: 30_000 },
  ]);
  expect(unrefinedCount(state, ann.id)).toBe(1);
  expect([...state.tags.values()].find(({ code }) => code === 'CR')?.provenance).toBe('refined');
});

test.each(builtinCodebooks.filter(({ codes }) => codes.length > 0))(
  '[U35] every code of a family of $id is on a key of the queue',
  (book) => {
    for (const { id } of book.families) {
      const { codes } = refineBook(book, familyCode(id));

      for (const { id: code, hotkey = '' } of codes) {
        const key = hotkey.replace('shift+', '');
        const press = { key, code: `Digit${key}`, shiftKey: key !== hotkey, ctrlKey: false, metaKey: false };
        expect(codeForKey({ ...book, codes }, { ...press, altKey: false, repeat: false }), code).toBe(code);
      }
    }
  },
);

test('[U35] a code without a key of its own gets a digit that is free', () => {
  const codes = oars.codes.map((code) => {
    const { hotkey, ...rest } = code;
    return code.id === 'CR' ? rest : { ...rest, hotkey: hotkey ?? '1' };
  });

  expect(refineBook({ ...oars, codes }, '*reflection').codes.map(({ id, hotkey }) => [id, hotkey])).toEqual([
    ['SR', 's'],
    ['CR', '1'],
  ]);
});

test('[U35] a tag with a code offers the codes of its family too', () => {
  expect(refineBook(oars, 'SR').codes.map(({ id }) => id)).toEqual(['SR', 'CR']);
});
