import { seatIdSchema } from '@fishbowl/shared/core/ids';
import { type MediaKind, mayHear, mayProduce } from '@fishbowl/shared/session/mediaPolicy';
import { type Phase, phases } from '@fishbowl/shared/session/phase';
import { type Role, roles } from '@fishbowl/shared/session/seat';
import { describe, expect, test } from 'vitest';

const kinds: readonly MediaKind[] = ['audio', 'video'];
const table: readonly Role[] = ['student', 'actor', 'interpreter'];
const mine = seatIdSchema.parse('mine');
const theirs = seatIdSchema.parse('theirs');

/** Who may send, written out: not computed the way the code does. */
const senders: Readonly<Record<Phase, Readonly<Record<MediaKind, readonly Role[]>>>> = {
  lobby: { audio: [], video: [] },
  live: { audio: table, video: table },
  paused: { audio: [...table, 'supervisor'], video: table },
  debrief: { audio: roles, video: roles },
  closed: { audio: [], video: [] },
};
const cases = phases.flatMap((phase) => kinds.flatMap((kind) => roles.map((role) => ({ phase, kind, role }))));

describe.each(cases)('$phase, $role, $kind', ({ phase, kind, role }) => {
  const expected = senders[phase][kind].includes(role);

  test(`[C1] ${expected ? 'may' : 'may not'} be sent`, () => {
    expect(mayProduce({ role, revoked: false }, kind, { phase, place: 'call' })).toBe(expected);
  });

  test('[C3] is never sent in a room, nor by a revoked seat', () => {
    expect(mayProduce({ role, revoked: false }, kind, { phase, place: 'room' })).toBe(false);
    expect(mayProduce({ role, revoked: true }, kind, { phase, place: 'call' })).toBe(false);
  });

  test.each(roles)(
    '[C2] reaches %s only when it may be sent, and a time-out voice reaches the student alone',
    (viewer) => {
      const timeOutVoice = phase === 'paused' && role === 'supervisor';

      const heard = mayHear(
        { seatId: mine, role: viewer, revoked: false },
        { seatId: theirs, role, kind },
        { phase, place: 'call' },
      );

      expect(heard).toBe(expected && (!timeOutVoice || viewer === 'student'));
    },
  );

  test('[C2] is never heard by its own seat', () => {
    const source = { seatId: mine, role, kind };

    expect(mayHear({ seatId: mine, role, revoked: false }, source, { phase, place: 'call' })).toBe(false);
  });

  test('[C3] is never heard by a revoked seat', () => {
    const source = { seatId: theirs, role, kind };

    expect(mayHear({ seatId: mine, role: 'student', revoked: true }, source, { phase, place: 'call' })).toBe(false);
  });
});
