import {
  courseReplySchema,
  coursesReplySchema,
  enrolReplySchema,
  membersReplySchema,
} from '@fishbowl/shared/protocol/http/courses';
import { expect, test } from 'vitest';
import { courseApp, courseWish } from '../../support/courseApp.ts';

test('[N31] whoever has the code asks to come in, sees nothing yet, and is in when staff say yes', async () => {
  const { paula, course, url, members, person } = await courseApp();
  const { browser: stu, personId } = await person('Stu');
  const { code } = await paula.fetch(courseReplySchema, 'post', `${url}/code`, { what: 'new' });

  const asked = await stu.fetch(enrolReplySchema, 'post', '/api/enrol', { code });
  expect(asked).toEqual({ courseId: course.id, title: 'MI 1', status: 'pending' });
  expect(await stu.fetch(enrolReplySchema, 'post', '/api/enrol', { code })).toEqual(asked);
  expect(await stu.failure('get', url)).toEqual([404, 'notFound']);
  expect(await stu.fetch(coursesReplySchema, 'get', '/api/courses')).toEqual({
    courses: [],
    asked: [{ id: course.id, title: 'MI 1' }],
  });
  expect(await paula.fetch(courseReplySchema, 'get', url)).toMatchObject({ pending: 1 });
  const admitted = { role: 'student', status: 'active', version: 1 };
  await paula.fetch(membersReplySchema, 'post', `${url}/people/${personId}`, admitted);

  expect(await stu.fetch(courseReplySchema, 'get', url)).toMatchObject({ role: 'student', code: null, pending: null });
  expect(await stu.failure('get', `${url}/people`)).toEqual([403, 'notAllowed']);
  expect((await members()).map(({ name, status }) => [name, status])).toEqual([
    ['Paula', 'active'],
    ['Stu', 'active'],
  ]);
});

test('[N31] a code that was changed or switched off, or whose course is put away, leads nowhere', async () => {
  const { paula, url, person } = await courseApp();
  const { browser: stu } = await person('Stu');
  const change = (what: string) => paula.fetch(courseReplySchema, 'post', `${url}/code`, { what });
  const first = await change('new');
  const second = await change('new');

  expect(await stu.failure('post', '/api/enrol', { code: first.code })).toEqual([404, 'linkUnknown']);
  await paula.fetch(courseReplySchema, 'post', url, { ...courseWish, archived: true, version: second.version });
  expect(await stu.failure('post', '/api/enrol', { code: second.code })).toEqual([404, 'linkUnknown']);
  await paula.fetch(courseReplySchema, 'post', url, { ...courseWish, archived: false, version: second.version + 1 });
  await stu.fetch(enrolReplySchema, 'post', '/api/enrol', { code: second.code });
  expect((await change('off')).code).toBeNull();
  expect(await stu.failure('post', '/api/enrol', { code: second.code })).toEqual([404, 'linkUnknown']);
});

test('[N30] the last who teaches stays, by whatever way; with another one they may go', async () => {
  const { paula, url, members, member } = await courseApp();
  const own = (await members())[0] ?? expect.fail();
  const ownUrl = `${url}/people/${own.personId}`;

  for (const change of [
    { role: 'student', status: 'active' },
    { role: 'teaching', status: 'removed' },
  ])
    expect(await paula.failure('post', ownUrl, { ...change, version: own.version })).toEqual([409, 'lastOne']);

  await member('Ben', 'teaching');
  await paula.fetch(membersReplySchema, 'post', ownUrl, { role: 'student', status: 'active', version: own.version });
  expect((await members()).map(({ name, role }) => [name, role])).toEqual([
    ['Ben', 'teaching'],
    ['Paula', 'student'],
  ]);
});

test('[N30] of two who change the same course or the same member, the second is told', async () => {
  const { paula, url, course, member, members } = await courseApp();
  const ben = await member('Ben', 'teaching');
  const stu = await member('Stu', 'student');
  const edit = { ...courseWish, archived: false, version: course.version };

  await ben.browser.fetch(courseReplySchema, 'post', url, { ...edit, title: 'MI 2' });
  expect(await paula.failure('post', url, { ...edit, title: 'MI 3' })).toEqual([409, 'changedMeanwhile']);
  const { version } = (await members()).find(({ name }) => name === 'Stu') ?? expect.fail();
  const stuUrl = `${url}/people/${stu.personId}`;
  await ben.browser.fetch(membersReplySchema, 'post', stuUrl, { role: 'actor', status: 'active', version });
  expect(await paula.failure('post', stuUrl, { role: 'student', status: 'removed', version })).toEqual([
    409,
    'changedMeanwhile',
  ]);

  expect(await paula.fetch(courseReplySchema, 'get', url)).toMatchObject({ title: 'MI 2' });
});

test('[N33] who is taken out of a course sees nothing of it any more', async () => {
  const { paula, url, member } = await courseApp();
  const stu = await member('Stu', 'student');
  await stu.browser.fetch(courseReplySchema, 'get', url);

  const out = { role: 'student', status: 'removed', version: 2 };
  await paula.fetch(membersReplySchema, 'post', `${url}/people/${stu.personId}`, out);

  expect(await stu.browser.failure('get', url)).toEqual([404, 'notFound']);
  expect(await stu.browser.fetch(coursesReplySchema, 'get', '/api/courses')).toEqual({ courses: [], asked: [] });
});

test('[N33] students see the sessions in which they have a part, and those that they may watch', async () => {
  const { paula, url, member, plan } = await courseApp();
  const stu = await member('Stu', 'student');
  await plan({ title: 'hidden' });
  await plan({ title: 'placed', places: [{ personId: stu.personId, role: 'student' }] });
  await plan({ title: 'open', classmatesMayWatch: true });
  const titles = async (browser: typeof paula) =>
    (await browser.fetch(courseReplySchema, 'get', url)).sessions.map(({ title, role }) => [title, role]).toSorted();

  expect(await titles(stu.browser)).toEqual([
    ['open', 'observer'],
    ['placed', 'student'],
  ]);
  expect(await titles(paula)).toHaveLength(3);
  const nobody = { places: [{ personId: 'nobody', role: 'student' }] };
  await expect(plan(nobody)).rejects.toThrow('places.0.personId');
});
