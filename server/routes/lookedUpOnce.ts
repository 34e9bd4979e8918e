import type { Courses } from '../store/Courses.ts';
import type { People } from '../store/People.ts';
import type { Seats } from '../store/Seats.ts';
import type { Sessions } from '../store/Sessions.ts';

/** What entries of the record name by their ids. */
export interface Named {
  readonly people: Pick<People, 'nameOf'>;
  readonly courses: Pick<Courses, 'byId'>;
  readonly sessions: Pick<Sessions, 'byId'>;
  readonly seats: Pick<Seats, 'forSession'>;
}

/** The same, each looked up once: for one page, on which many entries name the same. */
export function lookedUpOnce({ people, courses, sessions, seats }: Named): Named {
  return {
    people: { nameOf: once((id) => people.nameOf(id)) },
    courses: { byId: once((id) => courses.byId(id)) },
    sessions: { byId: once((id) => sessions.byId(id)) },
    seats: { forSession: once((id) => seats.forSession(id)) },
  };
}

function once<K, V>(lookUp: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const found = new Map<K, Promise<V>>();
  return (key) => {
    const known = found.get(key) ?? lookUp(key);
    found.set(key, known);
    return known;
  };
}
