import { basisOf, type ReportBasis, type ReportSource } from '@fishbowl/client/view/reportOf/ReportSource';
import { tagIdSchema, textIdSchema } from '@fishbowl/shared/core/ids';
import { disclosed } from '@fishbowl/shared/session/disclosed';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { policyFor } from '@fishbowl/shared/session/policy';
import { reduce, type Told } from '@fishbowl/shared/session/reduce';
import type { Seat } from '@fishbowl/shared/session/seat';
import { emptySession } from '@fishbowl/shared/session/state';
import { visible } from '@fishbowl/shared/session/visible';
import { sue } from './build.ts';
import { oars } from './sessionFile.ts';
import { wordedI18n } from './wordedI18n.ts';

const { t } = await wordedI18n();

const names: Readonly<Record<string, string>> = {
  ann: 'Ann',
  ben: 'Ben',
  sue: 'Dr. Alvarez',
  stu: 'Priya',
  act: 'Mark',
};

/** What a seat's own stream holds of these facts. */
export function streamOf(told: readonly Told[], viewer: Seat): readonly Told[] {
  const state = reduce(emptySession, told);
  const policy = policyFor(state, viewer);
  const roleOf = (event: SessionEvent) => ('seatId' in event ? state.seats.get(event.seatId)?.role : undefined);
  return told
    .filter(({ event }) => visible(event, roleOf(event), viewer, policy))
    .flatMap(({ event, text = null }) => disclosed(event, viewer, state).map((each) => ({ event: each, text })));
}

export function told(events: readonly SessionEvent[]): readonly Told[] {
  return events.map((event) => ({ event }));
}

/** A note beside a tag. */
export function noteOn(who: Seat, tag: string, text: string): Told {
  const tagId = tagIdSchema.parse(tag);
  const textId = textIdSchema.parse(`note-${tag}`);
  const told = { late: false, blind: true, provenance: 'live', seenEpoch: 0, deliveredEpoch: 0 } as const;
  return { event: { type: 'noteWritten', seatId: who.id, textId, atMs: 0, tagId, ...told }, text };
}

/** The session as this seat's report sees it. */
export function reportSource(
  facts: readonly Told[],
  viewer: Seat = sue,
  more: Partial<ReportSource> = {},
): ReportSource {
  return {
    state: reduce(emptySession, streamOf(facts, viewer)),
    codebook: oars,
    nowMs: 0,
    viewer,
    title: 'Dana and the kitchen door',
    nameOf: (seatId) => names[seatId] ?? seatId,
    language: 'en',
    timeZone: 'UTC',
    t,
    ...more,
  };
}

export function reportBasis(facts: readonly Told[], viewer?: Seat, more?: Partial<ReportSource>): ReportBasis {
  return basisOf(reportSource(facts, viewer, more));
}
