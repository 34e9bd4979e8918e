/** What this machine counts time by. */
export interface Machine {
  /** This start of the machine; null where that is not known. */
  readonly bootId: string | null;
  /** Milliseconds since it started, sleep included where it can be told. No setting of its clock changes it. */
  sinceBootMs(): number;
  /** Milliseconds since 1970 as its clock is set: somebody may set it at any time. */
  wallMs(): number;
}
