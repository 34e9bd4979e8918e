import { LiveSession } from '@fishbowl/server/session/LiveSession';
import type { Entry } from '@fishbowl/server/store/EventLog';
import { ann, sessionId } from './build.ts';
import { HeldEventLog } from './HeldEventLog.ts';
import { openedLog } from './opened.ts';
import { surroundings } from './surroundings.ts';

/** What stood in the log at the opening. */
export const before = openedLog('blind');

/** A session whose commits wait until the test says how they end. */
export async function heldSession(log?: HeldEventLog) {
  const disk = log ?? new HeldEventLog();
  if (!log) await disk.plant(sessionId, before);
  return { log: disk, session: await LiveSession.open(disk, sessionId, surroundings()) };
}

/** What came after the opening. */
export async function added(log: HeldEventLog): Promise<readonly Entry[]> {
  return (await log.load(sessionId)).slice(before.length);
}

/** The tags that Ann is shown. */
export function tagsSeen(session: LiveSession) {
  return session.stream(ann).items.flatMap(({ event }) => ('tagId' in event ? [event.tagId] : []));
}

/** How a commit may end: on the disk, or with no room there. */
export const committed = { written: true, told: 'ok' } as const;
export const full = { written: false, told: 'full' } as const;
