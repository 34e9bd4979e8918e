import { codePath, handoffUrl, linkUrl, wayOfHash } from '@fishbowl/client/view/wayIn';
import { expect, test } from 'vitest';

test('[U10] behind the # of the way in stands a link’s token, a typed code or a seat taken along', () => {
  expect(wayOfHash('#abc_1.d-2')).toEqual({ by: 'link', token: 'abc_1.d-2' });
  expect(wayOfHash('#c.abcd-efgh')).toEqual({ by: 'code', code: 'ABCDEFGH' });
  expect(wayOfHash('#h.abc_1')).toEqual({ by: 'handoff', token: 'abc_1' });
});

test.each(['', '#', '#c.', '#c.ABC', '#c.ABCD-EFG0', '#h.', '#a b', '#a/../b', '#%00', `#${'a'.repeat(201)}`])(
  '[U10] %j leads nowhere, without asking the server',
  (hash) => {
    expect(wayOfHash(hash)).toBeNull();
  },
);

test('[U10] the addresses that are given out are read back as what they were made of', () => {
  expect(wayOfHash(new URL(linkUrl('https://bowl.example', 'id.secret')).hash)).toEqual({
    by: 'link',
    token: 'id.secret',
  });
  expect(wayOfHash(new URL(codePath('ABCDEFGH'), 'https://bowl.example').hash)).toEqual({
    by: 'code',
    code: 'ABCDEFGH',
  });
  expect(wayOfHash(new URL(handoffUrl('https://bowl.example', 'once')).hash)).toEqual({ by: 'handoff', token: 'once' });
});
