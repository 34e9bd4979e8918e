import type { ObjectKind, SessionPhase, Standing } from '@fishbowl/shared/access/rights';
import { courseIdSchema, personIdSchema, type SessionId, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { z } from 'zod';
import type { AuthWithin } from '../auth/AuthDeps.ts';
import { seatCookie, signInCookie } from '../auth/cookies.ts';
import { type SignedIn, signedIn, stillSignedIn } from '../auth/signIn.ts';
import { towardsCourse, towardsPerson, towardsSession, towardsSite } from '../auth/standings.ts';
import { browserSeatOf, type Visitor } from '../auth/visitor.ts';
import type { SessionDoor } from '../session/SessionDoor.ts';
import type { CourseRow } from '../store/Courses.ts';
import type { PersonRow } from '../store/People.ts';
import type { BrowserSeat } from '../store/Seats.ts';
import type { SessionRow } from '../store/Sessions.ts';
import type { Records } from '../store/Store.ts';
import { expectOpen } from './expectOpen.ts';
import { notFound, RequestError } from './RequestError.ts';

/** What of a request tells who is asking. */
export interface Asker {
  readonly cookies: { readonly [name: string]: string | undefined };
  readonly params: unknown;
}

/** What somebody is to the object of a request. */
export interface Towards {
  readonly standings: ReadonlySet<Standing>;
  /** Of the session, if it is about one that exists. */
  readonly phase: SessionPhase | null;
}

const paramsSchema = z.object({
  sessionId: sessionIdSchema.optional().catch(undefined),
  courseId: courseIdSchema.optional().catch(undefined),
  personId: personIdSchema.optional().catch(undefined),
});

/** Who is asking, and about what: looked up once for each request. Its `…Or` methods throw what a stranger is told. */
export class Asking {
  readonly #auth: AuthWithin;
  readonly #sessions: Pick<SessionDoor, 'summary'> | null;
  readonly #accounts = new WeakMap<Asker, Promise<SignedIn | undefined>>();

  /** `sessions` null: it is not asked where one stands. */
  constructor(auth: AuthWithin, sessions: Pick<SessionDoor, 'summary'> | null) {
    this.#auth = auth;
    this.#sessions = sessions;
  }

  /** The same, anew, by what a transaction finds. Logs cannot be read within one, so that it knows no phases. */
  within(records: Records): Asking {
    return new Asking({ ...this.#auth, store: records }, null);
  }

  account(asker: Asker): Promise<SignedIn | undefined> {
    const token = asker.cookies[signInCookie];
    const look = this.#sessions ? signedIn : stillSignedIn;
    const found = this.#accounts.get(asker) ?? (token ? look(this.#auth, token) : Promise.resolve(undefined));
    this.#accounts.set(asker, found);
    return found;
  }

  /** Who it is is looked up anew when it is asked for the next time. */
  forget(asker: Asker): void {
    this.#accounts.delete(asker);
  }

  async accountOrRefuse(asker: Asker): Promise<SignedIn> {
    const found = await this.account(asker);
    if (!found) throw new RequestError('notSignedIn', 'sign in first');
    return found;
  }

  /** The seat that this browser has in the session that the path names. An account alone is no seat: it has to come in. */
  async seat(asker: Asker): Promise<BrowserSeat | undefined> {
    const { sessionId } = named(asker);
    return sessionId && this.#seatIn(asker, sessionId);
  }

  async seatOrRefuse(asker: Asker): Promise<BrowserSeat> {
    const found = await this.seat(asker);
    if (!found) throw notFound();
    return found;
  }

  async sessionOrRefuse(asker: Asker): Promise<SessionRow> {
    const { sessionId } = named(asker);
    const session = sessionId && (await this.#auth.store.sessions.byId(sessionId));
    if (!session) throw notFound();
    return session;
  }

  async courseOrRefuse(asker: Asker): Promise<CourseRow> {
    const { courseId } = named(asker);
    const course = courseId && (await this.#auth.store.courses.byId(courseId));
    if (!course) throw notFound();
    return course;
  }

  /** One into which somebody may still come: not put away. */
  async openCourseOrRefuse(asker: Asker): Promise<CourseRow> {
    const course = await this.courseOrRefuse(asker);
    expectOpen(course);
    return course;
  }

  async personOrRefuse(asker: Asker): Promise<PersonRow> {
    const { personId } = named(asker);
    const person = personId && (await this.#auth.store.people.person(personId));
    if (!person) throw notFound();
    return person;
  }

  async visitor(asker: Asker): Promise<Visitor> {
    return {
      signedIn: await this.account(asker),
      seatToken: (sessionId) => asker.cookies[seatCookie(sessionId)],
    };
  }

  /** What the asker is to the object that the path names. `withPhase`: where it stands is asked for as well. */
  async towards(asker: Asker, object: ObjectKind, withPhase: boolean): Promise<Towards> {
    const account = (await this.account(asker))?.account;
    const { sessionId, courseId, personId } = named(asker);
    const { store } = this.#auth;
    switch (object) {
      case 'site':
        return { standings: towardsSite(account), phase: null };
      case 'person':
        return { standings: personId ? towardsPerson(account, personId) : towardsSite(account), phase: null };
      case 'course': {
        const course = courseId && (await store.courses.byId(courseId));
        return { standings: course ? await towardsCourse(store, account, course.id) : new Set(), phase: null };
      }
      case 'session': {
        const session = sessionId && (await store.sessions.byId(sessionId));
        if (!session) return { standings: new Set(), phase: null };
        const standings = await this.towardsSession(asker, session);
        return { standings, phase: withPhase ? await this.#phaseOf(session) : null };
      }
    }
  }

  /** Towards one that the path need not name. */
  async towardsSession(asker: Asker, session: SessionRow): Promise<Towards['standings']> {
    const account = (await this.account(asker))?.account;
    return towardsSession(this.#auth.store, account, await this.#seatIn(asker, session.id), session);
  }

  async #seatIn(asker: Asker, sessionId: SessionId): Promise<BrowserSeat | undefined> {
    return browserSeatOf(this.#auth, await this.visitor(asker), sessionId);
  }

  async #phaseOf({ id, frozenMs }: SessionRow): Promise<SessionPhase> {
    if (!this.#sessions) throw new Error('where a session stands is not asked within a transaction');
    return frozenMs === null ? (await this.#sessions.summary(id)).phase : 'frozen';
  }
}

function named({ params }: Asker): z.output<typeof paramsSchema> {
  return paramsSchema.safeParse(params ?? {}).data ?? {};
}
