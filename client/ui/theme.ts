export type Theme = 'light' | 'dark';

/** Observation: the front door and everything live. Reading: everything that is read, before and after. */
export type Room = 'observation' | 'reading';

/** A person's own choice wins; else the observation room is dark and the reading room follows the system. */
export function themeFor(room: Room, chosen: Theme | null, systemDark: boolean): Theme {
  if (chosen) return chosen;
  return room === 'observation' || systemDark ? 'dark' : 'light';
}
