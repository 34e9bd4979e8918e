import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { SeatId, TagId } from '@fishbowl/shared/core/ids';
import { type SessionState, type Tag, tagKey } from '@fishbowl/shared/session/state';
import type { Mark, MarkLane, TimelineModel } from '../timeline/model.ts';
import { type CodeLook, codeLooks, lookOf } from './codeLook.ts';
import { notesByTag } from './notesByTag.ts';
import { shownTimes } from './shownTimes.ts';
import { speechOf } from './speechOf.ts';

export interface TimelineSource {
  readonly state: SessionState;
  readonly codebook: Codebook;
  readonly pendingTags: ReadonlySet<TagId>;
  nameOf(seatId: SeatId): string;
  /** Whose tags may be changed. */
  readonly ownSeatId?: SeatId;
  /** A whole session is at least so long on the rule. */
  readonly plannedMs: number;
  readonly nowMs: number;
  /** Lanes of marks that are no tags; they stand below the others. */
  readonly below?: readonly MarkLane[];
}

/** A lane per family of the codebook; the tags of one seat, or of all that are known. */
export function timelineByFamily(source: TimelineSource, only?: SeatId): TimelineModel {
  const looks = codeLooks(source.codebook);
  const tags = [...source.state.tags.values()].filter(({ seatId }) => only === undefined || seatId === only);
  const lanes = source.codebook.families.map(({ id, label, hue }): MarkLane => {
    const marks = marksOf(
      source,
      looks,
      tags.filter(({ code }) => looks.get(code)?.familyId === id),
    );
    return { id, label, kind: 'family', hue, count: marks.length, marks };
  });
  return {
    ...frame(source),
    lanes: [
      ...lanes.filter(({ id }) => source.codebook.codes.some(({ family }) => family === id)),
      ...(source.below ?? []),
    ],
  };
}

/** A lane per rater, in the given order. */
export function timelineByRater(source: TimelineSource, raters: readonly SeatId[]): TimelineModel {
  const looks = codeLooks(source.codebook);
  const lanes = raters.map((seatId): MarkLane => {
    const marks = marksOf(
      source,
      looks,
      [...source.state.tags.values()].filter((tag) => tag.seatId === seatId),
    );
    return { id: seatId, label: source.nameOf(seatId), kind: 'rater', count: marks.length, marks };
  });
  return { ...frame(source), lanes: [...lanes, ...(source.below ?? [])] };
}

function frame({ state, plannedMs, nowMs }: TimelineSource): Omit<TimelineModel, 'lanes'> {
  const speech = speechOf(state);
  return {
    durationMs: Math.max(plannedMs, state.endedMs ?? nowMs),
    pauses: state.pauses.map(({ fromMs, toMs }) => ({ fromMs, toMs })),
    takes: state.takes,
    downtime: state.downtimes,
    ...(speech.length > 0 && { speech }),
  };
}

function marksOf(source: TimelineSource, looks: ReadonlyMap<string, CodeLook>, tags: readonly Tag[]): readonly Mark[] {
  const notes = notesByTag(source.state);
  return tags.map((tag) => markOf(source, looks, notes, tag)).sort((a, b) => a.startMs - b.startMs);
}

function markOf(
  { state, pendingTags, nameOf, ownSeatId }: TimelineSource,
  looks: ReadonlyMap<string, CodeLook>,
  notes: ReadonlyMap<string, string>,
  tag: Tag,
): Mark {
  const { hue, variant, label } = lookOf(looks, tag.code);
  const note = notes.get(tagKey({ seatId: tag.seatId, tagId: tag.id }));
  const lagMs = state.lags.get(tag.seatId) ?? 0;
  const endedBy = tag.endMs === null || tag.endedBy === 'author' ? undefined : tag.endedBy;
  return {
    id: `${tag.seatId}/${tag.id}`,
    ...shownTimes(tag, lagMs),
    pressedMs: tag.pressedMs,
    open: tag.endMs === null,
    hue,
    variant,
    code: tag.code,
    label,
    raterName: nameOf(tag.seatId),
    confirmed: !pendingTags.has(tag.id),
    late: tag.late,
    ...(lagMs !== 0 && { lagMs }),
    ...(tag.seatId === ownSeatId && { own: true }),
    ...(endedBy && { endedBy }),
    ...(note && { note }),
  };
}
