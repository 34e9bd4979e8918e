import { courseTypes, phaseOf } from '@fishbowl/shared/session/phaseOf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../support/build.ts';
import { eventArbitrary } from '../../support/eventArbitrary.ts';

test('[S7] the phase follows from the facts that move it, whatever else has happened', () => {
  const kinds: ReadonlySet<string> = new Set(courseTypes);
  fc.assert(
    fc.property(fc.array(eventArbitrary, { maxLength: 60 }), (events) => {
      expect(phaseOf(fold(events.filter(({ type }) => kinds.has(type))))).toBe(phaseOf(fold(events)));
    }),
  );
});
