/** What the pinned codebook says about a code, as far as deciding needs it. */
export interface CodeRule {
  readonly lagMs: number;
  readonly leadMs: number;
  /** A press makes a span of this length; null: a point, or a span that a second press ends. */
  readonly spanMs: number | null;
  /** Of one rater's spans in a group at most one is open at a time. */
  readonly exclusiveGroup: string | null;
}

/** What a decision needs beside the log: the clock and the codebook. */
export interface Context {
  /** The server's clock, in ms since 1970; in a browser, its estimate. */
  readonly wallMs: number;
  /** By code id. */
  readonly codes: ReadonlyMap<string, CodeRule>;
  /** By the id of what the student rates themselves on: the allowed range. */
  readonly selfRatingItems: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  /** The newest epoch that the server had sent to this seat. In a browser: what it has received. */
  readonly deliveredEpoch: number;
}
