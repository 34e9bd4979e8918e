import type { Kysely } from 'kysely';
import type { Records } from '../Store.ts';
import { sqlAudit } from './sqlAudit.ts';
import { sqlCourses } from './sqlCourses.ts';
import { sqlPeople } from './sqlPeople.ts';
import { sqlRoleLinks } from './sqlRoleLinks.ts';
import { sqlSeats } from './sqlSeats.ts';
import { sqlSessions } from './sqlSessions.ts';
import { sqlSettings } from './sqlSettings.ts';
import { sqlSignIns } from './sqlSignIns.ts';
import { sqlTexts } from './sqlTexts.ts';
import { sqlTries } from './sqlTries.ts';
import type { Tables } from './Tables.ts';

/** The rows over one connection, or within one transaction. */
export function sqlRecords(db: Kysely<Tables>): Records {
  return {
    audit: sqlAudit(db),
    people: sqlPeople(db),
    signIns: sqlSignIns(db),
    courses: sqlCourses(db),
    sessions: sqlSessions(db),
    roleLinks: sqlRoleLinks(db),
    seats: sqlSeats(db),
    texts: sqlTexts(db),
    settings: sqlSettings(db),
    tries: sqlTries(db),
  };
}
