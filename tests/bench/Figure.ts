/** One measured number, beside the floor of the same run where there is one: ratios travel between machines. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The same measure of the least that could do the job; null where there is none. */
  readonly floor: number | null;
  /** `value / floor`. */
  readonly ratio: number | null;
  readonly unit: string;
}

export function figure(name: string, unit: string, value: number, floor: number | null): Figure {
  return { name, value, floor, ratio: floor === null || floor === 0 ? null : value / floor, unit };
}
