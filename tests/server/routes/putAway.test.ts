import { courseReplySchema } from '@fishbowl/shared/protocol/http/courses';
import { invitationsReplySchema } from '@fishbowl/shared/protocol/http/invitations';
import { mySessionsReplySchema, nextReplySchema } from '@fishbowl/shared/protocol/http/me';
import { rosterPreviewReplySchema } from '@fishbowl/shared/protocol/http/roster';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, test } from 'vitest';
import { courseApp, courseWish } from '../../support/courseApp.ts';

test('[N59] into a course that is put away nobody comes, by whatever way; taken up again, all are open', async () => {
  const { paula, url, member, person, plan, course } = await courseApp();
  const [stu, ann, eve] = [await member('Stu', 'student'), await member('Ann', 'student'), await person('Eve')];
  const { code } = await paula.fetch(courseReplySchema, 'post', `${url}/code`, { what: 'new' });
  await eve.browser.post('/api/enrol', { code });
  const session = await plan({ classmatesMayWatch: true, places: [{ personId: stu.personId, role: 'student' }] });
  const wish = { role: 'student', uses: 9, days: 9 };
  const { invitations } = await paula.fetch(invitationsReplySchema, 'post', `${url}/invitations`, wish);
  const file = Buffer.from('name,login,role\nNew,new,student\n').toString('base64');
  const { digest } = await paula.fetch(rosterPreviewReplySchema, 'post', `${url}/roster/preview`, { file });
  const place = { personId: ann.personId, role: 'actor' };
  const active = { role: 'student', status: 'active', version: 1 };
  const ways = () =>
    Promise.all([
      paula.post(`${url}/roster`, { file, digest }),
      paula.post(`${url}/invitations`, wish),
      paula.post(`${url}/code`, { what: 'new' }),
      paula.post(`${url}/people/${eve.personId}`, active),
      paula.post(`/api/sessions/${session.id}/places`, place),
      eve.browser.post('/api/enrol', { code }),
      eve.browser.post('/api/invitations/accept', { token: invitations[0]?.token }),
      stu.browser.post(`/api/sessions/${session.id}/enter`),
      ann.browser.post(`/api/sessions/${session.id}/enter`),
    ]);
  const ahead = async () => [
    (await stu.browser.fetch(mySessionsReplySchema, 'get', '/api/me/sessions')).sessions.length,
    (await stu.browser.fetch(nextReplySchema, 'get', '/api/me/next')).next.length,
  ];
  expect(await ahead()).toEqual([1, 1]);
  const edit = (archived: boolean, version: number) =>
    paula.fetch(courseReplySchema, 'post', url, { ...courseWish, archived, version });

  const { version } = await edit(true, course.version);
  expect((await ways()).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 404, 404, 404, 404]);
  expect(await ahead()).toEqual([0, 0]);
  const back = { personId: stu.personId, role: null };
  const { places } = await paula.fetch(sessionReplySchema, 'post', `/api/sessions/${session.id}/places`, back);
  expect(places).toEqual([]);

  await edit(false, version);
  expect((await ann.browser.post(`/api/sessions/${session.id}/enter`)).status).toBe(200);
});
