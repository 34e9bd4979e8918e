import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { linkIdOf, linkToken } from '@fishbowl/server/auth/linkToken';
import { newJoinCode } from '@fishbowl/server/auth/newJoinCode';
import { argonPasswords } from '@fishbowl/server/auth/passwords';
import { secretKey } from '@fishbowl/server/auth/secretKey';
import { newToken } from '@fishbowl/server/auth/tokens';
import { joinCodeLetters, joinCodeSchema, shownJoinCode } from '@fishbowl/shared/protocol/http/joinCode';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';

const secret = Buffer.alloc(32, 1);

test('[N4] a link’s token has 128 bits that only the installation’s secret gives', () => {
  const token = linkToken(secret, 'role link', 'link1');

  const [, mac = ''] = token.split('.');
  expect(Buffer.from(mac, 'base64url')).toHaveLength(16);
  expect(linkIdOf(secret, 'role link', token)).toBe('link1');
  expect(linkIdOf(Buffer.alloc(32, 2), 'role link', token)).toBeUndefined();
  expect(linkIdOf(secret, 'role link', token.replace('link1', 'link2'))).toBeUndefined();
  expect(linkIdOf(secret, 'role link', `${token}A`)).toBeUndefined();
});

test('[N4] the secret is made once, is its owner’s only, and is refused when damaged', () => {
  const place = dataDir();
  const file = path.join(place, 'secret.key');

  const made = secretKey(place, randomBytes);

  expect(made).toHaveLength(32);
  expect(secretKey(place, randomBytes)).toEqual(made);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  fs.writeFileSync(file, 'short');
  expect(() => secretKey(place, randomBytes)).toThrow(file);
});

test('[N4] a token for a browser has 256 bits', () => {
  expect(Buffer.from(newToken(randomBytes), 'base64url')).toHaveLength(32);
});

test('[N4] a code takes every letter equally often, whatever bytes chance gives', () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  let given = 0;
  const random = () => {
    given += 1;
    return Buffer.from([every[given % 256] ?? 0]);
  };

  const letters = Array.from({ length: 30 }, () => newJoinCode(random)).join('');

  const counts = [...joinCodeLetters].map((letter) => letters.split(letter).length - 1);
  expect(new Set(counts)).toEqual(new Set([8]));
});

test.each(['abcdefgh', 'ABCD-EFGH', ' ab cd-ef gh '])('[N6] the code typed as "%s" is ABCD-EFGH', (typed) => {
  expect(shownJoinCode(joinCodeSchema.parse(typed))).toBe('ABCD-EFGH');
});

test.each(['', 'ABCD-EFG', 'ABCD-EFGO', 'ABCD-EFG0', 'ABCD-EFGHJ', 'ÄBCD-EFGH'])('[N6] "%s" is no code', (typed) => {
  expect(joinCodeSchema.safeParse(typed).success).toBe(false);
});

test('[N2] a password matches its own hash only, and nobody’s matches nothing', async () => {
  const passwords = await argonPasswords();
  const stored = await passwords.hash('correct horse battery');

  expect(stored).not.toBe(await passwords.hash('correct horse battery'));
  expect(await passwords.matches('correct horse battery', stored)).toBe(true);
  expect(await passwords.matches('correct horse batterY', stored)).toBe(false);
  expect(await passwords.matches('nobody has this password', undefined)).toBe(false);
});
