import { randomBytes } from 'node:crypto';
import { erasePerson } from '@fishbowl/server/auth/erasePerson';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import { courseReplySchema, membersReplySchema } from '@fishbowl/shared/protocol/http/courses';
import {
  maxRosterBytes,
  rosterApplyReplySchema,
  rosterPreviewReplySchema,
} from '@fishbowl/shared/protocol/http/roster';
import { expect, test } from 'vitest';
import { Browser } from '../../support/Browser.ts';
import { courseApp } from '../../support/courseApp.ts';
import { instructor, openApp, password } from '../../support/openApp.ts';
import { waitMs } from '../../support/patience.ts';

const defaults = { codebookId: 'oars-starter', visibility: 'blind', place: 'room' };

async function opened() {
  const server = await openApp();
  const paula = await instructor(server);
  const course = await paula.fetch(courseReplySchema, 'post', '/api/courses', { title: 'MI 1', defaults });
  const url = `/api/courses/${course.id}`;
  const preview = (file: Buffer | string) =>
    paula.fetch(rosterPreviewReplySchema, 'post', `${url}/roster/preview`, { file: inBase64(file) });
  const apply = (file: Buffer | string, digest: string) =>
    paula.fetch(rosterApplyReplySchema, 'post', `${url}/roster`, { file: inBase64(file), digest });
  const members = async () => (await paula.fetch(membersReplySchema, 'get', `${url}/people`)).members;
  const facts = async () => (await server.store.audit.page(1_000)).map(({ action }) => action);
  return { ...server, paula, url, preview, apply, members, facts };
}

function inBase64(file: Buffer | string): string {
  return Buffer.from(file).toString('base64');
}

test('[N37] a list says beforehand what will happen with each row, and then that happens', async () => {
  const { paula, url, preview, apply, members } = await opened();
  const first = 'name,login\nAnn,ann\nBen,ben\nCleo,cleo\nDan,dan';
  await apply(first, (await preview(first)).digest);
  const cleo = (await members()).find(({ login }) => login === 'cleo');
  await paula.post(`${url}/people/${cleo?.personId}`, { role: 'student', status: 'removed', version: 1 });
  await paula.post('/api/people', { name: 'Eve', login: 'eve', role: 'member' });
  const file =
    'name,login,role\nAnn,ann,\nBenjamin,ben,mentor\nCleo,cleo,\nEve,eve,actor\nFay,fay,teacher\nPaula,paula,supervisor';

  const { rows, problems, digest } = await preview(file);

  expect(problems).toEqual([]);
  expect(rows.map(({ line, login, role, outcome, calledNow }) => [line, login, role, outcome, calledNow])).toEqual([
    [2, 'ann', 'student', 'same', null],
    [3, 'ben', 'mentoring', 'role', 'Ben'],
    [4, 'cleo', 'student', 'back', null],
    [5, 'eve', 'actor', 'known', null],
    [6, 'fay', 'teaching', 'new', null],
    [7, 'paula', 'supervising', 'role', null],
  ]);
  const done = await apply(file, digest);
  expect(done).toMatchObject({ changed: 5, links: [{ name: 'Fay', login: 'fay' }] });
  const after = (await members()).map(({ name, login, role, status }) => [name, login, role, status]);
  expect(after).toEqual([
    ['Ann', 'ann', 'student', 'active'],
    ['Ben', 'ben', 'mentoring', 'active'],
    ['Cleo', 'cleo', 'student', 'active'],
    ['Dan', 'dan', 'student', 'active'],
    ['Eve', 'eve', 'actor', 'active'],
    ['Fay', 'fay', 'teaching', 'active'],
    ['Paula', 'paula', 'supervising', 'active'],
  ]);
});

test('[N38] those who are new get an account without a password, and a link to one each, once', async () => {
  const { app, preview, apply, facts, store } = await opened();
  const file = 'name,login\nAnn,ann\nBen,ben';
  const before = (await facts()).length;

  const { links } = await apply(file, (await preview(file)).digest);

  expect(links.map(({ login }) => login)).toEqual(['ann', 'ben']);
  expect(await store.people.accountByLogin('ann')).toMatchObject({ role: 'member', passwordHash: null });
  expect((await facts()).slice(0, -before)).toEqual([
    'rosterApplied',
    ...['memberChanged', 'personAdded'],
    ...['memberChanged', 'personAdded'],
  ]);
  expect((await store.audit.page(1))[0]?.fact?.detail).toEqual({ new: 2, known: 0, same: 0, role: 0, back: 0 });
  const ann = new Browser(app);
  expect((await ann.post('/api/password-links/use', { token: links[0]?.token, password })).status).toBe(204);
  expect(await apply(file, (await preview(file)).digest)).toEqual({ links: [], changed: 0 });
});

test('[N81] whoever a list brings into a course, or gives another part there, finds it in their own record, and nobody else there', async () => {
  const { app, store, paula, url } = await opened();
  const { links } = await bringIn(paula, url, 'name,login\nAnn,ann\nBen,ben');
  const [ann, ben] = [new Browser(app), new Browser(app)];
  for (const [i, browser] of [ann, ben].entries())
    await browser.post('/api/password-links/use', { token: links[i]?.token, password });
  const recordOf = (browser: Browser) => browser.fetch(auditReplySchema, 'get', '/api/me/audit');
  const partsOf = async (browser: Browser) =>
    (await recordOf(browser)).entries.flatMap(({ action, what }) =>
      action === 'memberChanged' ? [[what?.by?.name, what?.about?.name, what?.course?.title, what?.detail.role]] : [],
    );

  await bringIn(paula, url, 'name,login,role\nAnn,ann,actor\nBen,ben,student');

  expect(await partsOf(ann)).toEqual([
    ['Paula', 'Ann', 'MI 1', 'actor'],
    ['Paula', 'Ann', 'MI 1', 'student'],
  ]);
  const bens = [['Paula', 'Ben', 'MI 1', 'student']];
  expect(await partsOf(ben)).toEqual(bens);
  expect(JSON.stringify(await recordOf(ann))).not.toContain('Ben');
  const annId = (await store.people.accountByLogin('ann'))?.personId ?? expect.fail();
  await store.atOnce((records) => erasePerson({ records, random: randomBytes, nowMs: () => 5 }, annId, null));
  expect(await partsOf(ben)).toEqual(bens);
  expect(await store.audit.check()).toMatchObject({ ok: true });
});

test('[N85] a list tells the names of those only whom the teacher may know: the people of their own courses', async () => {
  const { app, paula, url } = await opened();
  const elsewhere = await paula.fetch(courseReplySchema, 'post', '/api/courses', { title: 'MI 2', defaults });
  const { links } = await bringIn(paula, url, 'name,login,role\nTed,ted,teacher');
  const ted = new Browser(app);
  await ted.post('/api/password-links/use', { token: links[0]?.token, password });
  const add = (course: string, login: string, role: string) =>
    bringIn(paula, course, `name,login,role\nReal ${login},${login},${role}`);
  await add(url, 'ann', 'student');
  await add(`/api/courses/${elsewhere.id}`, 'zoe', 'student');
  const file = 'name,login\nGuess,ann\nGuess,zoe\nReal zoe2,zoe2\nGuess,new\nTed,ted';
  await add(`/api/courses/${elsewhere.id}`, 'zoe2', 'student');
  const seenBy = async (browser: Browser) => {
    const body = { file: inBase64(file) };
    const { rows } = await browser.fetch(rosterPreviewReplySchema, 'post', `${url}/roster/preview`, body);
    return rows.map(({ login, outcome, calledNow, nameKept }) => [login, outcome, calledNow, nameKept]);
  };

  expect(await seenBy(ted)).toEqual([
    ['ann', 'same', 'Real ann', false],
    ['zoe', 'known', null, true],
    ['zoe2', 'known', null, true],
    ['new', 'new', null, false],
    ['ted', 'role', null, false],
  ]);
  expect((await seenBy(paula)).slice(1, 3)).toEqual([
    ['zoe', 'known', 'Real zoe', false],
    ['zoe2', 'known', null, false],
  ]);
  await add(`/api/courses/${elsewhere.id}`, 'ted', 'mentor');
  expect((await seenBy(ted))[1]).toEqual(['zoe', 'known', null, true]);
  await add(`/api/courses/${elsewhere.id}`, 'ted', 'teacher');
  expect((await seenBy(ted))[1]).toEqual(['zoe', 'known', 'Real zoe', false]);
});

async function bringIn(browser: Browser, course: string, text: string) {
  const file = inBase64(text);
  const { digest } = await browser.fetch(rosterPreviewReplySchema, 'post', `${course}/roster/preview`, { file });
  return browser.fetch(rosterApplyReplySchema, 'post', `${course}/roster`, { file, digest });
}

test(
  '[N84] two thousand people come in by one list, each with a link and an account, in the order of the list',
  async () => {
    const { preview, apply, members, store } = await opened();
    const logins = Array.from({ length: 2_000 }, (_, i) => `person${(i * 7) % 2_000}`);
    const file = ['name,login', ...logins.map((login) => `Name of ${login},${login}`)].join('\n');

    const { links, changed } = await apply(file, (await preview(file)).digest);

    expect(changed).toBe(2_000);
    expect(links.map(({ login }) => login)).toEqual(logins);
    expect(new Set(links.map(({ token }) => token)).size).toBe(2_000);
    const named = new Map((await members()).map(({ login, name }) => [login, name]));
    expect(named.get('person1999')).toBe('Name of person1999');
    expect(named.size).toBe(2_001);
    expect((await preview(file)).rows.every(({ outcome }) => outcome === 'same')).toBe(true);
    expect(await store.audit.check()).toMatchObject({ ok: true });
  },
  waitMs,
);

test('[N37] what was not shown is not brought in: neither another file, nor after somebody changed the course', async () => {
  const { paula, url, preview, apply, members } = await opened();
  const file = 'name,login\nAnn,ann';
  const { digest } = await preview(file);
  const refused = async (other: string) => paula.failure('post', `${url}/roster`, { file: inBase64(other), digest });

  expect(await refused('name,login\nEve,eve')).toEqual([409, 'changedMeanwhile']);
  await paula.post('/api/people', { name: 'Ann', login: 'ann', role: 'member' });
  expect(await refused(file)).toEqual([409, 'changedMeanwhile']);

  expect((await members()).map(({ login }) => login)).toEqual(['paula']);
  await apply(file, (await preview(file)).digest);
  expect((await members()).map(({ login }) => login)).toEqual(['ann', 'paula']);
});

test('[N37] while one row has a problem nothing at all is brought in, and each problem is named', async () => {
  const { paula, url, preview, members, facts } = await opened();
  const file = 'name,login\nAnn,ann\nBen,=ben\nCleo,';
  const { digest, problems, rows } = await preview(file);
  const before = await facts();

  const { status, body } = await paula.post(`${url}/roster`, { file: inBase64(file), digest });

  expect([rows.length, problems.map(({ line }) => line)]).toEqual([1, [3, 4]]);
  expect([status, body]).toMatchObject([
    400,
    { error: 'invalid', problems: [{ path: 'line 3, login' }, { path: 'line 4, login', message: 'is empty' }] },
  ]);
  expect([(await members()).length, await facts()]).toEqual([1, before]);
});

test('[N37] a list that would leave the course without a teacher is a problem; handing over is none', async () => {
  const { preview } = await opened();
  const away = 'name,login,role\nPaula,paula,student';

  expect((await preview(away)).problems).toEqual([
    { line: 2, column: 'role', message: 'nobody would teach this course any more' },
  ]);
  expect((await preview(`${away}\nBen,ben,teacher`)).problems).toEqual([]);
});

const umlauts = 'name;login\nJürgen Ößer;jürgen';
const utf16 = Buffer.from(`\uFEFF${umlauts}`, 'utf16le');

test.each([
  ['utf-8', Buffer.from(umlauts)],
  ['utf-8', Buffer.from(`\uFEFF${umlauts}`)],
  ['utf-16le', utf16],
  ['utf-16be', Buffer.from(utf16).swap16()],
  ['windows-1252', Buffer.from(umlauts, 'latin1')],
])('[N39] a file in %s is read as what it is', async (encoding, file) => {
  const { preview } = await opened();

  expect(await preview(file)).toMatchObject({
    encoding,
    problems: [],
    rows: [{ name: 'Jürgen Ößer', login: 'jürgen' }],
  });
});

test.each([
  ['half a letter in UTF-16', Buffer.concat([utf16, Buffer.from([0x41])])],
  ['a broken letter after the mark of UTF-8', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff])],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['zeros', Buffer.alloc(4_000)],
])('[N39] %s is no list, and that is told', async (_, file) => {
  const { preview } = await opened();

  expect(await preview(file)).toMatchObject({ rows: [], problems: [{ line: 1, column: null }] });
});

test('[N39] a file may have half a megabyte, and other bodies no more than before', async () => {
  const { paula, url, preview } = await opened();
  const head = 'name,login,remarks\nAnn,ann,';
  const most = head + 'x'.repeat(maxRosterBytes - head.length);

  expect(await preview(most)).toMatchObject({ rows: [{ name: 'Ann' }], problems: [] });
  const more = { file: inBase64(`${most}${'x'.repeat(9_000)}`) };
  expect(await paula.failure('post', `${url}/roster/preview`, more)).toEqual([413, 'tooLarge']);
  expect(await paula.failure('post', '/api/people', more)).toEqual([413, 'tooLarge']);
  expect(await paula.failure('post', `${url}/roster/preview`, { file: 'not base64!' })).toEqual([400, 'invalid']);
});

test('[N62] a session that cannot be told of one on the list keeps no other from being told; repeating the change tells it', async () => {
  const { paula, url, member, plan, sessions, members, store } = await courseApp();
  const people = [await member('Sven', 'supervising'), await member('Tess', 'supervising')];
  for (const { browser } of people) await browser.post(`/api/sessions/${(await plan()).id}/supervise`);
  const file = inBase64('name,login,role\nSven,sven,mentor\nTess,tess,mentor');
  const { digest } = await paula.fetch(rosterPreviewReplySchema, 'post', `${url}/roster/preview`, { file });
  const tell = sessions.seatTaken.bind(sessions);
  sessions.taken.length = 0;
  sessions.seatTaken = async (id, occupant) => {
    if (occupant.name === 'Sven') throw new Error('the disk');
    await tell(id, occupant);
  };

  expect((await paula.post(`${url}/roster`, { file, digest })).status).toBe(500);
  expect(sessions.taken).toMatchObject([{ name: 'Tess', mentoring: true }]);

  sessions.seatTaken = tell;
  const sven = (await members()).find(({ login }) => login === 'sven');
  const again = { role: 'mentoring', status: 'active', version: sven?.version };
  expect((await paula.post(`${url}/people/${sven?.personId}`, again)).status).toBe(200);
  expect(sessions.taken).toMatchObject([{ name: 'Tess' }, { name: 'Sven', mentoring: true }]);
  const seats = await Promise.all(people.map(({ personId }) => store.seats.ofPerson(personId)));
  expect(seats.flat()).toMatchObject([{ mentoring: true }, { mentoring: true }]);
});
