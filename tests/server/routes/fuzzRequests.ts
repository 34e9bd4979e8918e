import { routeRights } from '@fishbowl/shared/protocol/routeRights';
import fc from 'fast-check';
import { spoilt } from '../../support/spoil.ts';
import { type Asker, askers } from '../authorization/Asker.ts';
import { bystander, courseId, idOf, kept, sessionNames } from '../authorization/world.ts';

export interface FuzzedRequest {
  readonly asker: Asker;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  readonly url: string;
  readonly address: string;
  /** Undefined: none. A text is sent as it is. */
  readonly payload: unknown;
  readonly contentType: string | undefined;
  readonly csrf: 'right' | 'wrong' | 'none';
  readonly oddCookie: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

const name = 'Paula';
const password = 'correct horse battery';
const token = 'abc.def';
const defaults = { codebookId: 'oars-starter', visibility: 'blind', place: 'room' };
const course = { title: 'Methods', defaults };
const person = { name, login: 'new person', role: 'member' };
const session = { scenarioId: 'cw-mi-dana', pseudonyms: false, ...defaults };
const planned = {
  ...session,
  plannedMs: null,
  classmatesMayWatch: true,
  places: [{ personId: bystander, role: 'actor' }],
};
const roster = { file: Buffer.from('name,login\nAnn,ann').toString('base64') };

/** What each route would take. Those that need nothing are not named. */
const bodies: Readonly<Record<string, object>> = {
  '/api/setup': { token, name, login: 'paula', password },
  '/api/sign-in': { login: bystander, password },
  '/api/password-links/look': { token },
  '/api/password-links/use': { token, password },
  '/api/invitations/look': { token },
  '/api/invitations/accept': { token, account: { name, login: 'guest', password } },
  '/api/me/name': { name },
  '/api/me/password': { current: password, password },
  '/api/me/erasure': { login: 'somebody' },
  '/api/people': person,
  '/api/people/:personId': { ...person, version: 1 },
  '/api/people/:personId/erasure': { login: 'somebody' },
  '/api/courses': course,
  '/api/enrol': { code: 'ABCD-EFGH' },
  '/api/courses/:courseId': { ...course, archived: false, version: 1 },
  '/api/courses/:courseId/code': { what: 'new' },
  '/api/courses/:courseId/people/:personId': { role: 'student', status: 'active', version: 1 },
  '/api/courses/:courseId/roster/preview': roster,
  '/api/courses/:courseId/roster': { ...roster, digest: 'abc' },
  '/api/courses/:courseId/invitations': { role: 'student', uses: 3, days: 3 },
  '/api/courses/:courseId/sessions': planned,
  '/api/sessions': session,
  '/api/sessions/:sessionId/places': { personId: bystander, role: 'actor' },
  '/api/sessions/:sessionId/links/:role/renew': { what: 'code' },
  '/api/sessions/:sessionId/freeze': { note: 'something happened' },
  '/api/sessions/:sessionId/unfreeze': { note: 'it is settled' },
  '/api/join/look': { way: { by: 'link', token } },
  '/api/join': { way: { by: 'code', code: 'ABCDEFGH' }, name },
  '/api/sessions/:sessionId/seats/:seatId/erasure': { name },
  '/api/seats/:sessionId/erasure': { name },
  '/api/seats/:sessionId/exported': { kind: 'tags' },
};
const everyBody = Object.values(bodies);

const realIds = [
  ...sessionNames,
  courseId,
  'elsewhere',
  bystander,
  ...askers.map(idOf),
  ...[courseId, ...sessionNames].map(kept),
  'observer',
  'student',
  'oars-starter',
];
const oddIds = [
  '',
  '..',
  '.',
  '%00',
  '%2e%2e',
  '%ff',
  '%',
  '__proto__',
  'x'.repeat(65),
  'x'.repeat(3_000),
  '%F0%9F%90%9F',
  "'--",
  ':sessionId',
];
const idArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...realIds) },
  { weight: 1, arbitrary: fc.constantFrom(...oddIds) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map(encodeURIComponent) },
);

const posts = Object.keys(routeRights).filter((route) => route.startsWith('POST'));
const gets = Object.keys(routeRights).filter((route) => route.startsWith('GET'));
const patternArbitrary = fc
  .oneof({ weight: 2, arbitrary: fc.constantFrom(...posts) }, { weight: 1, arbitrary: fc.constantFrom(...gets) })
  .map((route) => {
    const [method, url = ''] = route.split(' ');
    return { method: method === 'POST' ? ('POST' as const) : ('GET' as const), url };
  });

const tailArbitrary = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/',
      '//',
      '?',
      '?before=open',
      '?before=%00',
      '?before[]=1',
      '?person=x',
      '#x',
      '/..',
      '?__proto__=1',
    ),
  },
  { weight: 1, arbitrary: fc.webQueryParameters().map((query) => `?${query}`) },
);

/** Near to what this route would take, or far from it. */
export const bodyFor = (url: string): fc.Arbitrary<unknown> => {
  const right = bodies[url] ?? {};
  return fc.oneof(
    { weight: 8, arbitrary: spoilt([right]) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...everyBody) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '{',
        'null',
        '[[[[',
        '{"__proto__":{}}',
        '{"constructor":{"prototype":1}}',
        '\u0000',
      ),
    },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
};
const hugeBody = JSON.stringify({ name: 'x'.repeat(70_000) });

const json = 'application/json';
const odd = {
  contentTypes: [
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'x',
    `${json};charset=\u0000`,
    'application/json;a=b',
  ],
  cookies: [
    '=',
    ';;;',
    'fishbowl_sign_in=%E0%A4%A',
    `fishbowl_sign_in=${'x'.repeat(3_000)}`,
    '__proto__=x',
    'fishbowl_csrf=x',
    'fishbowl_seat_open=',
    '\u00e9',
  ],
  headers: [
    { 'x-forwarded-for': 'nowhere' },
    { 'x-forwarded-for': '::1, 1.2.3.4' },
    { 'user-agent': 'x'.repeat(5_000) },
    { 'user-agent': '' },
    { accept: '*/*;q=x' },
    { origin: 'null' },
    { range: 'bytes=5-1' },
    { 'if-none-match': '*' },
    { host: '' },
  ],
} as const;
const seldom = <T>(values: readonly T[], otherwise: T, weight = 20): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const fuzzedPath = patternArbitrary.chain(({ method, url }) =>
  fc
    .record({
      asked: seldom(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const, method),
      ids: fc.array(idArbitrary, { minLength: 2, maxLength: 2 }),
      tail: tailArbitrary,
      payload: bodyFor(url),
    })
    .map(({ asked, ids, tail, payload }) => {
      const [first = '', second = ''] = ids;
      return {
        method: asked,
        url: url.replace(/:\w+/, first).replace(/:\w+/, second).replace('*', second) + tail,
        payload,
      };
    }),
);
const strayPath = fc.record({
  method: fc.constantFrom('GET' as const, 'POST' as const),
  url: fc
    .oneof(
      fc.webPath(),
      fc.array(idArbitrary, { maxLength: 4 }).map((parts) => `/api/${parts.join('/')}`),
    )
    .map((path) => `/${path.replace(/^\/+/, '')}`),
  payload: fc.constantFrom<unknown>(undefined, {}, ...everyBody),
});

/** Near to what the pages send, so that it gets far; and sometimes far from it. */
export const requestArbitrary: fc.Arbitrary<FuzzedRequest> = fc
  .record({
    path: fc.oneof({ weight: 12, arbitrary: fuzzedPath }, { weight: 1, arbitrary: strayPath }),
    isHuge: seldom([true], false, 60),
    more: fc.record({
      asker: fc.constantFrom(...askers),
      address: fc.nat({ max: 60_000 }).map((n) => `10.0.${n >> 8}.${n & 255}`),
      contentType: seldom<string | undefined>(odd.contentTypes, json),
      csrf: seldom(['wrong', 'none'] as const, 'right'),
      oddCookie: seldom<string | undefined>(odd.cookies, undefined),
      headers: seldom<Readonly<Record<string, string>>>(odd.headers, {}),
    }),
  })
  .map(({ path: { method, url, payload }, isHuge, more }) => ({
    ...more,
    method,
    url,
    payload: isHuge ? hugeBody : payload,
  }));
