import type { PersonId } from '@fishbowl/shared/core/ids';
import { courseReplySchema, membersReplySchema } from '@fishbowl/shared/protocol/http/courses';
import { invitationsReplySchema } from '@fishbowl/shared/protocol/http/invitations';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { type SessionReply, sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import type { Role } from '@fishbowl/shared/session/seat';
import { z } from 'zod';
import { password } from './openApp.ts';
import { WebBrowser } from './WebBrowser.ts';
import type { Seated } from './webSession.ts';

export interface Member {
  readonly browser: WebBrowser;
  readonly personId: PersonId;
  readonly role: string;
  stranger(): WebBrowser;
}

const wish = { codebookId: 'oars-starter', visibility: 'blind', place: 'room' };
const session = { scenarioId: 'cw-mi-dana', ...wish, pseudonyms: false, plannedMs: null, classmatesMayWatch: false };

/** A whole server with a course that Paula, its administrator, teaches; all over HTTP, as people do. */
export async function courseWeb({ url, setupToken }: { readonly url: string; readonly setupToken: string }) {
  const teach = new WebBrowser(url);
  await teach.post(z.null(), '/api/setup', { token: setupToken, name: 'Paula', login: 'paula', password });
  const course = await teach.post(courseReplySchema, '/api/courses', { title: 'MI 1', defaults: wish });
  const path = `/api/courses/${course.id}`;
  const members = async () => (await teach.get(membersReplySchema, `${path}/people`)).members;
  const invite = async (role: string) => {
    const more = { role, uses: 5, days: 7 };
    const { invitations } = await teach.post(invitationsReplySchema, `${path}/invitations`, more);
    return invitations[0]?.token ?? '';
  };
  /** Somebody with an account, in the course. */
  const member = async (name: string, role: string, token?: string): Promise<Member> => {
    const login = name.toLowerCase();
    const made = await teach.post(newPersonReplySchema, '/api/people', { name, login, role: 'member' });
    const browser = new WebBrowser(url);
    await browser.post(z.null(), '/api/password-links/use', { token: made.link.token, password });
    await browser.post(z.unknown(), '/api/invitations/accept', { token: token ?? (await invite(role)) });
    return { browser, personId: made.person.personId, role, stranger: () => new WebBrowser(url) };
  };
  const change = async ({ personId }: Member, role: string, status: string) => {
    const version = (await members()).find((each) => each.personId === personId)?.version;
    await teach.post(membersReplySchema, `${path}/people/${personId}`, { role, status, version });
  };
  /** Everybody has a place in their own role. */
  const plan = (browser: WebBrowser, people: readonly Member[] = []) => {
    const places = people.map(({ personId, role }) => ({ personId, role }));
    return browser.post(sessionReplySchema, `${path}/sessions`, { ...session, places });
  };
  const sessionOf = (browser: WebBrowser, id: string) => browser.get(sessionReplySchema, `/api/sessions/${id}`);
  const enter = async ({ browser }: Member, { id }: SessionReply, how = 'enter'): Promise<Seated> => {
    await browser.post(joinReplySchema, `/api/sessions/${id}/${how}`);
    return { seat: await browser.get(seatReplySchema, `/api/seats/${id}`), cookie: browser.cookie };
  };
  /** Comes by a link as a guest, and then keeps the seat in the account. */
  const claimed = async ({ browser }: Member, { id, links }: SessionReply, role: Role) => {
    const guest = new WebBrowser(url);
    const token = links.find((link) => link.role === role)?.token;
    await guest.post(joinReplySchema, '/api/join', { way: { by: 'link', token }, name: 'Guest' });
    const both = new WebBrowser(url, `${guest.cookie}; ${browser.cookie}`);
    await both.post(z.null(), `/api/seats/${id}/claim`);
  };
  return { teach, course, members, invite, member, change, plan, sessionOf, enter, claimed };
}
