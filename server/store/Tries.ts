/** How often something was tried within a stretch of time: kept, so that a restart gives nobody new tries. */
export interface Tries {
  /** `key`: whose or what, so that nobody can read it. `untilMs`: when the stretch ends; it names it. */
  count(key: string, untilMs: number): Promise<number>;
  /** One more under each key, all or none. Stretches that are over are forgotten. */
  add(tries: readonly Stretch[], nowMs: number): Promise<void>;
}

export interface Stretch {
  readonly key: string;
  readonly untilMs: number;
}
