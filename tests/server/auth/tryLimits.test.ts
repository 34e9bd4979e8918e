import { isCommonPassword } from '@fishbowl/server/auth/commonPasswords';
import { codeValidMs } from '@fishbowl/server/auth/roleLinks';
import { type TryLimit, wrongCodes, wrongPasswords } from '@fishbowl/server/auth/tryLimits';
import { passwordLimits } from '@fishbowl/shared/protocol/http/account';
import { joinCodeLength, joinCodeLetters } from '@fishbowl/shared/protocol/http/joinCode';
import { expect, test } from 'vitest';

const yearMs = 365.25 * 24 * 3_600_000;

/** So many codes lead somewhere at one moment, in a very large installation. */
const openCodes = 1_000;
/** And so many people have an account there. */
const accounts = 10_000;

/** How long one guesses, on average, until one of `right` out of `all` is hit. */
function yearsToGuess(all: number, right: number, { max, windowMs }: TryLimit): number {
  const guesses = (all + 1) / (right + 1);
  return ((guesses / max) * windowMs) / yearMs;
}

test.each(['session', 'course'] as const)(
  '[H28] all addresses together guess for more than ten years until they find one of 1,000 open %s codes',
  (kind) => {
    const codes = joinCodeLetters.length ** joinCodeLength;

    expect(yearsToGuess(codes, openCodes, wrongCodes(kind).fromAll)).toBeGreaterThan(10);
    expect(codeValidMs).toBeLessThan(yearMs / 365); // And the one that is found leads somewhere for hours only.
  },
);

test('[H28] all addresses together guess for more than ten years until they find one password of 10,000 people', () => {
  // The weakest that the rules let through and that nobody has on a list: digits by chance, as few as may be. What people
  // choose instead is guessed sooner, from lists; the commonest of these are refused, and a day has few tries.
  const passwords = 10 ** passwordLimits.min;

  // Best is to guess at everybody's at once: each login has its own tries, and any hit will do.
  expect(yearsToGuess(passwords, accounts, wrongPasswords.forADay)).toBeGreaterThan(10);
  expect(['1234567890', '0000000000', '0123456789'].filter((each) => !isCommonPassword(each))).toEqual([]);
});

test('[H28] the shorter limit leaves room for mistyping, and the longer one is what counts', () => {
  const { forAWhile, forADay } = wrongPasswords;

  expect(forAWhile.max).toBeLessThan(forADay.max);
  expect(forADay.max / forADay.windowMs).toBeLessThan(forAWhile.max / forAWhile.windowMs);
});
