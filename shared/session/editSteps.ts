import type { TagId } from '../core/ids.ts';
import type { EditStep, Tag } from './state.ts';

/** The newest step that touched the tag; null if none did. */
export function newestStepWith(steps: EditStep | null, tagId: TagId): EditStep | null {
  for (let step = steps; step; step = step.previous) if (touches(step, tagId)) return step;
  return null;
}

/** Can this step be taken out, or has a newer one built on one of its tags? */
export function isNewestOfItsTags(steps: EditStep | null, step: EditStep): boolean {
  return tagsOf(step).every(({ id }) => newestStepWith(steps, id) === step);
}

/** The steps less this one. */
export function withoutStep(steps: EditStep | null, step: EditStep): EditStep | null {
  const newer: EditStep[] = [];
  for (let each = steps; each && each !== step; each = each.previous) newer.push(each);
  return newer.reduceRight<EditStep | null>((previous, { changes }) => ({ changes, previous }), step.previous);
}

/** The tag by which the newest step can be named; undefined: there is no step. */
export function tagOfNewest(steps: EditStep | null): TagId | undefined {
  return steps ? tagsOf(steps)[0]?.id : undefined;
}

function touches(step: EditStep, tagId: TagId): boolean {
  return step.changes.some(({ before, after }) => before?.id === tagId || after?.id === tagId);
}

function tagsOf({ changes }: EditStep): readonly Tag[] {
  return changes.flatMap(({ before, after }) => before ?? after ?? []);
}
