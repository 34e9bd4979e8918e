import type { DensityLane, Mark, MarkLane, SealedLane, TimelineModel } from '@fishbowl/client/timeline/model';

export function mark(id: string, startMs: number, rest: Partial<Mark> = {}): Mark {
  return {
    id,
    startMs,
    endMs: null,
    open: false,
    hue: 'question',
    variant: 0,
    code: 'Q',
    label: 'Question',
    confirmed: true,
    late: false,
    ...rest,
  };
}

export function lane(id: string, marks: readonly Mark[]): MarkLane {
  return { kind: 'family', id, label: id, hue: 'question', count: marks.length, marks };
}

export function density(id: string, timesMs: readonly number[]): DensityLane {
  return { kind: 'density', id, label: id, count: timesMs.length, timesMs };
}

export function sealed(id: string): SealedLane {
  return { kind: 'sealed', id, label: id, count: null, words: 'opens in step 4' };
}

/** A 20-minute rule with nothing on it but what is given. */
export function model(rest: Partial<TimelineModel> = {}): TimelineModel {
  return { durationMs: 1_200_000, lanes: [], pauses: [], takes: [], downtime: [], ...rest };
}

/** `count` marks, `apartMs` from one another. */
export function evenly(count: number, apartMs: number): readonly Mark[] {
  return Array.from({ length: count }, (_, i) => mark(`m${i}`, i * apartMs, { variant: i % 3 }));
}
