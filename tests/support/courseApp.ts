import { courseReplySchema, membersReplySchema } from '@fishbowl/shared/protocol/http/courses';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { Browser } from './Browser.ts';
import { instructor, openApp, password } from './openApp.ts';
import { quickPasswords } from './quickPasswords.ts';

export const courseWish = {
  title: 'MI 1',
  defaults: { codebookId: 'oars-starter', visibility: 'blind', place: 'room' },
} as const;

const session = {
  scenarioId: 'cw-mi-dana',
  ...courseWish.defaults,
  pseudonyms: false,
  plannedMs: null,
  classmatesMayWatch: false,
  places: [],
};

/** An app in which Paula, who administers it, teaches a course. */
export async function courseApp(options: Parameters<typeof openApp>[0] = {}) {
  const server = await openApp({ passwords: quickPasswords, ...options });
  const paula = await instructor(server);
  const course = await paula.fetch(courseReplySchema, 'post', '/api/courses', courseWish);
  const url = `/api/courses/${course.id}`;

  const members = async () => (await paula.fetch(membersReplySchema, 'get', `${url}/people`)).members;
  /** Somebody with an account, and their browser. */
  const person = async (name: string, role = 'member') => {
    const wish = { name, login: name, role };
    const made = await paula.fetch(newPersonReplySchema, 'post', '/api/people', wish);
    const browser = new Browser(server.app);
    await browser.post('/api/password-links/use', { token: made.link.token, password });
    return { browser, personId: made.person.personId };
  };
  /** Somebody in the course, as staff have let them in. */
  const member = async (name: string, role: string) => {
    const made = await person(name);
    const { code } = await paula.fetch(courseReplySchema, 'post', `${url}/code`, { what: 'new' });
    await made.browser.post('/api/enrol', { code });
    const admitted = { role, status: 'active', version: 1 };
    await paula.fetch(membersReplySchema, 'post', `${url}/people/${made.personId}`, admitted);
    return made;
  };
  const plan = (more: object = {}) =>
    paula.fetch(sessionReplySchema, 'post', `${url}/sessions`, { ...session, ...more });
  return { ...server, paula, course, url, members, person, member, plan };
}
