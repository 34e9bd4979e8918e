import type { CodeRule } from '@fishbowl/shared/session/context';
import type { EditStep } from '@fishbowl/shared/session/state';

type Change = EditStep['changes'][number];

/** Was this step a press of the pad: a tag made, a span ended, or a span of a set length drawn out? Else it was an edit. */
export function isPress({ changes }: EditStep, codes: ReadonlyMap<string, CodeRule>): boolean {
  return changes.some((change) => isMade(change) || isEnded(change) || isDrawnOut(change, codes));
}

function isMade({ before, after }: Change): boolean {
  return before === null && after !== null && after.history.length === 0;
}

function isEnded({ before, after }: Change): boolean {
  return before?.endMs === null && after !== null && after.endMs !== null && !isEdited(before, after);
}

function isDrawnOut({ before, after }: Change, codes: ReadonlyMap<string, CodeRule>): boolean {
  if (!before || !after || before.kind !== 'span' || before.endMs === null || after.endMs === null) return false;
  const isLonger = before.startMs === after.startMs && after.endMs > before.endMs;
  return isLonger && (codes.get(after.code)?.spanMs ?? null) !== null;
}

function isEdited(before: NonNullable<Change['before']>, after: NonNullable<Change['after']>): boolean {
  return after.history.length > before.history.length;
}
