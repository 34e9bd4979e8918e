import { randomBytes } from 'node:crypto';
import { linkToken } from '@fishbowl/server/auth/linkToken';
import { newJoinCode } from '@fishbowl/server/auth/newJoinCode';
import { type Right, rights, type SessionPhase } from '@fishbowl/shared/access/rights';
import { sessionIdSchema } from '@fishbowl/shared/core/ids';
import { rosterPreviewReplySchema } from '@fishbowl/shared/protocol/http/roster';
import { routeRights } from '@fishbowl/shared/protocol/routeRights';
import { courseWish } from '../../support/courseApp.ts';
import { password } from '../../support/openApp.ts';
import { bystander, courseId, kept, type World } from './world.ts';

export const about = sessionIdSchema.parse('shut');

/** Whose right it is to be, and what of it ends. */
export type Ending = 'part' | 'seat' | 'sign-in' | 'link';

/** A request that changes something, as far as it is not the same for all. */
interface Change {
  readonly who?: string;
  readonly ending?: Ending;
  readonly body?: object | ((world: World, ask: Ask) => Promise<object>);
}

/** Asks by the route of this pattern. */
export type Ask = (url: string, body: object) => Promise<{ readonly statusCode: number; json(): unknown }>;

const { defaults } = courseWish;
const session = { scenarioId: 'cw-mi-dana', ...defaults, pseudonyms: false };
const roster = { file: Buffer.from('name,login\nNew,new').toString('base64') };
export const joinedLink = 'the link to watch';

const changes: Readonly<Record<string, Change>> = {
  '/api/invitations/accept': {
    who: 'outsider',
    ending: 'sign-in',
    body: async ({ auth }) => ({ token: linkToken(auth.secret, 'invitation', kept('course')) }),
  },
  '/api/sign-ins/:signInId/revoke': {},
  '/api/me/name': { body: { name: 'Somebody' } },
  '/api/me/password': { body: { current: password, password: 'another horse battery' } },
  '/api/me/erasure': { body: { login: 'outsider' } },
  '/api/people': { body: { name: 'New', login: 'new', role: 'member' } },
  '/api/people/:personId': { body: { name: 'B', login: bystander, role: 'instructor', version: 1 } },
  '/api/people/:personId/password-link': {},
  '/api/people/:personId/erasure': { body: { login: bystander } },
  '/api/courses': { body: courseWish },
  '/api/enrol': {
    body: async ({ store }) => {
      const code = newJoinCode(randomBytes);
      await store.courses.setCode(courseId, code);
      return { code };
    },
  },
  '/api/courses/:courseId': { body: { ...courseWish, archived: false, version: 1 } },
  '/api/courses/:courseId/code': { body: { what: 'new' } },
  '/api/courses/:courseId/people/:personId': { body: { role: 'student', status: 'active', version: 1 } },
  '/api/courses/:courseId/roster/preview': { body: roster },
  '/api/courses/:courseId/roster': {
    body: async (_, ask) => {
      const preview = await ask('/api/courses/:courseId/roster/preview', roster);
      return { ...roster, digest: rosterPreviewReplySchema.parse(preview.json()).digest };
    },
  },
  '/api/courses/:courseId/invitations': { body: { role: 'teaching', uses: 1, days: 30 } },
  '/api/courses/:courseId/invitations/:invitationId/revoke': {},
  '/api/courses/:courseId/sessions': {
    body: { ...session, plannedMs: null, classmatesMayWatch: false, places: [] },
  },
  '/api/sessions': { body: session },
  '/api/sessions/:sessionId/supervise': {},
  '/api/sessions/:sessionId/enter': {},
  '/api/sessions/:sessionId/places': { body: { personId: 'student-in-the-course', role: 'student' } },
  '/api/sessions/:sessionId/links/:role/renew': { body: { what: 'link' } },
  '/api/sessions/:sessionId/links/:role/revoke': {},
  '/api/sessions/:sessionId/seats/:seatId/revoke': {},
  '/api/sessions/:sessionId/seats/:seatId/erasure': { body: { name: `guest ${kept(about)}` } },
  '/api/sessions/:sessionId/freeze': { body: { note: '' } },
  '/api/sessions/:sessionId/unfreeze': { body: { note: 'it is settled' } },
  '/api/join': {
    who: 'stranger',
    ending: 'link',
    body: async ({ auth }) => {
      return { way: { by: 'link', token: linkToken(auth.secret, 'role link', joinedLink) }, name: 'Gus' };
    },
  },
  '/api/seats/:sessionId/handoff': {},
  '/api/seats/:sessionId/claim': {},
  '/api/seats/:sessionId/erasure': { body: { name: `guest account-on-a-guest-seat-in-${about}` } },
};

/** What asks nobody for anything again, and why. */
const others = [
  // By what is typed, which is read again within.
  '/api/setup',
  '/api/sign-in',
  '/api/password-links/use',
  // Ends nothing but their own.
  '/api/sign-out',
  // Changes nothing.
  '/api/password-links/look',
  '/api/invitations/look',
  '/api/join/look',
  // One entry in the record.
  '/api/seats/:sessionId/exported',
];

/** Routes by which something is changed and that are named nowhere here; and those that are named and are not there. */
export function unknownChanges(): readonly string[] {
  const posts = new Set(Object.keys(routeRights).flatMap((route) => (/^POST (.*)/.exec(route) ?? []).slice(1)));
  const named = new Set([...Object.keys(changes), ...others]);
  return [...[...posts].filter((url) => !named.has(url)), ...[...named].filter((url) => !posts.has(url))];
}

export const changingRoutes = Object.entries(changes).map(([url, { body = {}, ...change }]) => {
  const name = routeRights[`POST ${url}`];
  if (!name) throw new Error(`${url} has no row`);
  const right: Right = rights[name];
  return { url, phase: phaseOf(right), ...typical(right), ...change, body };
});

function phaseOf({ phases }: Right): SessionPhase {
  return phases?.includes('lobby') === false ? 'frozen' : 'lobby';
}

/** Somebody whose right it is, and what ends with it. */
function typical({ who }: Right): { readonly who: string; readonly ending: Ending } {
  if (who.includes('signedIn')) return { who: 'outsider', ending: 'sign-in' };
  if (who.includes('teaching')) return { who: 'teaching in the course', ending: 'part' };
  if (who.includes('admin')) return { who: 'admin account', ending: 'part' };
  if (who.includes('placed')) return { who: 'placed', ending: 'part' };
  return { who: 'account on a guest seat', ending: 'seat' };
}
