import { readFileSync } from 'node:fs';
import type { Entry } from '@fishbowl/server/store/EventLog';
import { commandIdSchema } from '@fishbowl/shared/core/ids';
import { ann } from '../build.ts';

/** As the first version wrote them: a saved session, and what it said about it. */
export const version1File = textOf('session.json');
export const version1Report: object = JSON.parse(textOf('report.json'));

/** The same session as rows of a log: events without what later versions added to them. */
export function version1Rows(): readonly Entry[] {
  const { events }: { events: readonly Pick<Entry, 'event' | 'text'>[] } = JSON.parse(version1File);
  return events.map((told, i) => ({
    seq: i + 1,
    seatId: ann.id,
    commandId: commandIdSchema.parse(`c${i}`),
    index: 0,
    ...told,
  }));
}

function textOf(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
