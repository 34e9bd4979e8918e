import { type CourseId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Phase } from '@fishbowl/shared/session/phase';
import { type Role, roles, type Seat } from '@fishbowl/shared/session/seat';
import * as build from '../../support/build.ts';
import { type LiveServer, type LiveServerOptions, liveServer } from '../../support/liveServer.ts';
import { plantSession } from '../../support/plantSession.ts';
import { type Need, needed, sinceLobby, workOf } from '../../support/readyFor.ts';
import { Speaker } from './Speaker.ts';
import { testBook } from './testBook.ts';

/** As what somebody sits in a session. */
export interface Sitting {
  readonly name: string;
  readonly role: Role;
  /** Supervises, but releases nothing. */
  readonly mentoring: boolean;
}

export const sittings: readonly Sitting[] = [
  ...roles.map((role) => ({ name: role, role, mentoring: false })),
  { name: 'mentor', role: 'supervisor', mentoring: true },
];

/** Somebody who only looks on. */
export const watcher: Sitting = { name: 'watcher', role: 'observer', mentoring: false };

export interface Plan {
  readonly phase: Phase;
  readonly need?: Need;
  readonly place?: SessionConfig['place'];
  readonly sittings: readonly Sitting[];
  readonly courseId?: CourseId;
}

/** The whole server, a moment after the sessions in it have started. */
export async function openServer(options: LiveServerOptions = {}): Promise<LiveServer> {
  const server = await liveServer({ ...options, codebooks: [testBook] });
  server.clock.nowMs += 100;
  return server;
}

let made = 0;

/** A session of its own in that phase, in which everybody has done what there is to do; nobody is connected. */
export async function plant({ store, url }: LiveServer, plan: Plan) {
  made += 1;
  const id = sessionIdSchema.parse(`session-${made}`);
  const seatOf = ({ name, role }: Sitting) => build.seat(`${id}-${name}`, role);
  const mentoring = plan.sittings.filter((each) => each.mentoring).map(seatOf);
  const seats = plan.sittings.map(seatOf);
  const cookieOf = await plantSession(store, {
    id,
    seats,
    ...(plan.courseId && { courseId: plan.courseId }),
    config: { codebook: build.config().codebook, place: plan.place ?? 'room', cues: true },
    since: [
      ...mentoring.map(mentors),
      ...sinceLobby[plan.phase],
      ...seats.flatMap(workOf),
      ...needed[plan.need ?? 'nothing'],
    ],
  });
  for (const seat of mentoring) await store.seats.setMentoring(seat.id, true);
  const planted = (await store.events.load(id)).length;
  return {
    id,
    seatOf,
    cookieOf: (sitting: Sitting) => cookieOf(seatOf(sitting)),
    speaker: (sitting: Sitting) => new Speaker(url, id, cookieOf(seatOf(sitting))),
    /** What has been written since, but for who watches: that is written when somebody comes. */
    written: async () => (await store.events.load(id)).slice(planted).filter(({ event }) => !isWatching(event)),
  };
}

export type Session = Awaited<ReturnType<typeof plant>>;

function mentors(seat: Seat): SessionEvent {
  return { type: 'mentoringChanged', seatId: seat.id, mentoring: true };
}

export function isWatching({ type }: SessionEvent): boolean {
  return type === 'watchStarted' || type === 'watchStopped';
}
