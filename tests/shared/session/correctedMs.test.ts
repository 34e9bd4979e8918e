import { correctedMs } from '@fishbowl/shared/session/correctedMs';
import { expect, test } from 'vitest';
import { ann, ask, context, fold, opening, placeTag } from '../../support/build.ts';

const none = { lagMs: 0, leadMs: 0 };

test.each([
  { what: 'the press', pressedMs: 5_000, delayMs: 0, rule: none, expected: 5_000 },
  { what: 'less the delay of the call', pressedMs: 5_000, delayMs: 300, rule: none, expected: 4_700 },
  { what: "less the code's lag", pressedMs: 5_000, delayMs: 0, rule: { lagMs: 1_000, leadMs: 0 }, expected: 4_000 },
  { what: "plus the code's lead", pressedMs: 5_000, delayMs: 0, rule: { lagMs: 0, leadMs: 700 }, expected: 5_700 },
  { what: 'all three', pressedMs: 5_000, delayMs: 300, rule: { lagMs: 1_000, leadMs: 700 }, expected: 4_400 },
  { what: 'never below 0', pressedMs: 200, delayMs: 300, rule: none, expected: 0 },
])("[D9] a tag's time is $what", ({ pressedMs, delayMs, rule, expected }) => {
  expect(correctedMs(pressedMs, delayMs, rule)).toBe(expected);
});

test('[D9] a tag keeps both: when the key went down, and when that was about', () => {
  const state = fold(opening('blind'));

  const decision = ask(state, ann, { ...placeTag('t', 5_000, 'slow'), playoutDelayMs: 250 }, { atMs: 5_100 });

  expect(context().codes.get('slow')).toMatchObject({ lagMs: 1_000, leadMs: 0 });
  expect(decision).toMatchObject({ ok: true, value: [{ pressedMs: 5_000, startMs: 3_750 }] });
});
