import { courseIdSchema, invitationIdSchema, personIdSchema, sessionIdSchema } from '@fishbowl/shared/core/ids';
import { routeRights } from '@fishbowl/shared/protocol/routeRights';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askers } from '../authorization/Asker.ts';
import { kept, openWorld, type World } from '../authorization/world.ts';
import { sessionRow } from '../store/contract/build.ts';
import { bodyFor } from './fuzzRequests.ts';
import { quickPasswords, refresh, send } from './fuzzWorld.ts';

/** They are nothing to the course and its sessions. */
const outsiders = [
  'stranger',
  'outsider',
  'supervisor account',
  'pending',
  'removed teacher',
  'teacher of another course',
];

interface Pair {
  readonly asker: string;
  /** Whose bodies are tried, besides none. */
  readonly pattern?: string;
  readonly method: 'GET' | 'POST';
  readonly urls: readonly [foreign: string, unknown: string];
  /** About each of them. */
  readonly payloads?: readonly [foreign: object, unknown: object];
}

const ids: Readonly<Record<string, readonly [foreign: string, unknown: string]>> = {
  sessionId: ['open', 'nowhere'],
  courseId: ['course', 'nowhere'],
  personId: ['bystander', 'nobody'],
};

const outside: readonly Pair[] = Object.keys(routeRights).flatMap((route) => {
  const [method, url = ''] = route.split(' ');
  const [, first = ''] = /:(\w+)/.exec(url) ?? [];
  const [foreign, unknown] = ids[first] ?? [];
  if (foreign === undefined || unknown === undefined) return [];
  const path = (id: string) => url.replace(/:\w+/, id).replace(/:role/, 'observer').replaceAll(/:\w+/g, kept(foreign));
  const pair = {
    method: method === 'POST' ? ('POST' as const) : ('GET' as const),
    urls: [path(foreign), path(unknown)] as const,
  };
  return outsiders.map((asker) => ({ asker, pattern: url, ...pair }));
});

/** Those who may do something with what they know of, asked about what they do not. */
const teacher = { asker: 'teaching in the course', method: 'POST' } as const;
const place = { personId: 'bystander', role: 'actor' };
const planned = {
  scenarioId: 'cw-mi-dana',
  codebookId: 'oars-starter',
  visibility: 'blind',
  place: 'room',
  pseudonyms: false,
  plannedMs: null,
  classmatesMayWatch: false,
};
const nobodysPlace = { ...place, personId: 'nobody' };
const member = { role: 'student', status: 'active', version: 1 };
const inside: readonly Pair[] = [
  { ...teacher, urls: ['/api/sessions/open/seats/kept-in-alone/revoke', '/api/sessions/open/seats/nobody/revoke'] },
  {
    ...teacher,
    urls: ['/api/courses/course/invitations/theirs/revoke', '/api/courses/course/invitations/none/revoke'],
  },
  {
    ...teacher,
    urls: ['/api/courses/course/people/bystander', '/api/courses/course/people/nobody'],
    payloads: [member, member],
  },
  { ...teacher, urls: ['/api/sessions/open/places', '/api/sessions/open/places'], payloads: [place, nobodysPlace] },
  {
    ...teacher,
    urls: ['/api/courses/course/sessions', '/api/courses/course/sessions'],
    payloads: [
      { ...planned, places: [place] },
      { ...planned, places: [nobodysPlace] },
    ],
  },
  { asker: 'outsider', method: 'POST', urls: ['/api/sign-ins/admin-account-0/revoke', '/api/sign-ins/none/revoke'] },
  {
    asker: 'maker, of no course',
    method: 'GET',
    urls: ['/api/sessions?before=theirs', '/api/sessions?before=nowhere'],
  },
];

async function withTheirs(world: World): Promise<void> {
  await refresh(world, 0);
  const [createdBy, role] = [personIdSchema.parse('bystander'), 'student'] as const;
  const invitation = {
    id: invitationIdSchema.parse('theirs'),
    courseId: courseIdSchema.parse('elsewhere'),
    createdBy,
    role,
  };
  await world.store.courses.invite({ ...invitation, createdMs: 1, expiresMs: 2e12, usesLeft: 1 });
  await world.store.sessions.add(sessionRow({ id: sessionIdSchema.parse('theirs'), createdBy, createdMs: 5 }));
}

test('[H24] what is not there and what is not yours are the same, on every route, whatever is sent', async () => {
  const world = await openWorld('live', { passwords: quickPasswords });
  await withTheirs(world);
  let address = 0;
  const answer = async ({ asker, method }: Pair, url: string, payload: unknown) => {
    address += 1;
    const who = askers.find(({ name }) => name === asker);
    if (!who) throw new Error(`nobody is called ${asker}`);
    const from = { asker: who, address: `10.1.${address >> 8}.${address & 255}`, headers: {}, oddCookie: undefined };
    const request = { method, url, payload, csrf: 'right', contentType: 'application/json', ...from } as const;
    const { statusCode, body } = await send(world, request, 0);
    return `${statusCode} ${body}`;
  };
  const asked = [...outside, ...inside].flatMap((pair) => {
    const [foreign, unknown] = pair.payloads ?? [];
    const spoilt = pair.pattern === undefined ? [] : fc.sample(bodyFor(pair.pattern), pair.method === 'GET' ? 1 : 3);
    return [{ pair, foreign, unknown }, ...spoilt.map((each) => ({ pair, foreign: each, unknown: each }))];
  });

  const told: (readonly [url: string, foreign: string, unknown: string])[] = [];
  for (const { pair, foreign, unknown } of asked) {
    const [theirs, nowhere] = pair.urls;
    told.push([theirs, await answer(pair, theirs, foreign), await answer(pair, nowhere, unknown)]);
  }

  expect(told.length).toBeGreaterThan(500);
  expect(told.filter(([, foreign, unknown]) => foreign !== unknown)).toEqual([]);
}, 60_000);
