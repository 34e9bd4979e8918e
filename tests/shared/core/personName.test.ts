import { personNameSchema } from '@fishbowl/shared/core/personName';
import { loginSchema } from '@fishbowl/shared/protocol/http/account';
import { expect, test } from 'vitest';

const named = (typed: string) => personNameSchema.safeParse(typed).data ?? null;
const login = (typed: string) => loginSchema.safeParse(typed).data ?? null;

test('[N56] a name has something to see in it, stands in one line and turns nothing around', () => {
  const odd = ['', ' ', '\u200b\u2060', '\u202egnat', 'Sven\nSuper', 'a\u0000b', 'x\u2066y\u2069', 'a\u2028b'];
  expect(odd.map(named)).toEqual(odd.map(() => null));
});

test.each(['3164', '115f', '1160', '2800', 'ffa0', '034f', '00ad', '17b4', '200b', '2060', '1d159', 'e0041'])(
  '[N56] U+%s shows nothing: it is no name, and stands in none and in no login',
  (code) => {
    const sign = String.fromCodePoint(Number.parseInt(code, 16));
    expect([sign, `${sign}${sign}`, `A${sign}da`].map(named)).toEqual([null, null, null]);
    expect([`a${sign}da`, `${sign}${sign}${sign}`].map(login)).toEqual([null, null]);
  },
);

test('[N56] joiners and forms of letters may stand in a name, and are none by themselves; in no login', () => {
  const good = ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🏫', 'Ana ❤\ufe0f', '葛\u{e0100}城', '\u1820\u180b'];
  const signs = ['\u200c', '\u200d', '\ufe0f', '\u{e0100}', '\u180b'];

  expect(good.map(named)).toEqual(good.map((name) => name.normalize('NFC')));
  expect(signs.map(named)).toEqual(signs.map(() => null));
  expect(signs.map((sign) => login(`a${sign}da`))).toEqual(signs.map(() => null));
});

test('[N56] names of every script are names, and one that is typed in two ways is one', () => {
  const good = ['Wei Chen', 'Nguyễn Thị Ánh', 'محمد', 'می\u200cخواهم', 'O’Brien-Smith', '李', 'R2', '🙂', 'ก็'];
  expect(good.map(named)).toEqual(good.map((name) => name.normalize('NFC')));
  expect(named('Mun\u0303oz')).toBe('Muñoz');
});

test('[N56] no two logins look the same for signs that nobody sees', () => {
  expect(['ada\u200b', 'tina\u2060', 'a\u202eda', 'a\u0007da'].map(login)).toEqual([null, null, null, null]);
  expect([' Ada  Lovelace', 'ada\u00a0lovelace', 'ＡＤＡ lovelace'].map(login)).toEqual(Array(3).fill('ada lovelace'));
});
