import type { CourseRow } from '@fishbowl/server/store/Courses';
import { courseIdSchema, invitationIdSchema, personIdSchema } from '@fishbowl/shared/core/ids';
import { expect, test } from 'vitest';
import { dataDir } from '../../../support/dataDir.ts';
import { waitMs } from '../../../support/patience.ts';
import { account, monday, paula, sessionRow, tuesday, withSession } from './build.ts';
import type { OpenStore } from './OpenStore.ts';

const mi = courseIdSchema.parse('mi');
const sam = personIdSchema.parse('sam');
const course: CourseRow = {
  id: mi,
  title: 'MI 1',
  createdBy: paula,
  createdMs: 1_000,
  archivedMs: null,
  defaults: { codebookId: 'oars-starter', visibility: 'blind', place: 'call' },
  code: 'ABCDEFGH',
  version: 1,
};

async function withCourse(open: OpenStore) {
  const store = await withSession(await open(dataDir()));
  await store.people.addAccount(account({ personId: sam, login: 'sam', name: 'Sam', role: 'member' }));
  await store.courses.add(course);
  return store;
}

export function coursesContract(open: OpenStore): void {
  test('[N30] whoever makes a course teaches it, and somebody always does', async () => {
    const { courses } = await withCourse(open);

    expect(await courses.member(mi, paula)).toMatchObject({ role: 'teaching', status: 'active', version: 1 });
    expect(await courses.change(mi, paula, { role: 'student', status: 'active' }, 1, 5)).toBe('lastTeacher');
    expect(await courses.change(mi, paula, { role: 'teaching', status: 'removed' }, 1, 5)).toBe('lastTeacher');
    expect(await courses.change(mi, sam, { role: 'teaching', status: 'active' }, 0, 5)).toBe('changed');
    expect(await courses.change(mi, paula, { role: 'student', status: 'active' }, 1, 5)).toBe('changed');
    expect(await courses.member(mi, paula)).toMatchObject({ role: 'student', version: 2 });
  });

  test('[N30] of two who change the same thing the second is told, and nothing is changed', async () => {
    const { courses } = await withCourse(open);
    await courses.change(mi, sam, { role: 'student', status: 'active' }, 0, 5);

    expect(await courses.change(mi, sam, { role: 'actor', status: 'active' }, 1, 6)).toBe('changed');
    expect(await courses.change(mi, sam, { role: 'observer', status: 'active' }, 1, 7)).toBe('changedMeanwhile');
    expect(await courses.member(mi, sam)).toMatchObject({ role: 'actor', version: 2 });
    expect(await courses.edit(mi, { ...course, title: 'MI 2' }, 1)).toBe(true);
    expect(await courses.edit(mi, { ...course, title: 'MI 3' }, 1)).toBe(false);
    expect(await courses.byId(mi)).toMatchObject({ title: 'MI 2', version: 2 });
  });

  test('[N31] whoever knows the code may ask, once; who is in stays what they are', async () => {
    const { courses } = await withCourse(open);

    expect(await courses.byCode('ABCDEFGH')).toEqual(course);
    expect(await courses.ask(mi, sam, 5)).toMatchObject({ role: 'student', status: 'pending' });
    expect(await courses.ask(mi, sam, 6)).toMatchObject({ status: 'pending', sinceMs: 5 });
    expect(await courses.ask(mi, paula, 6)).toMatchObject({ role: 'teaching', status: 'active' });
    await courses.setCode(mi, null);
    expect(await courses.byCode('ABCDEFGH')).toBeUndefined();
  });

  test('[N32] an invitation leads in as often as it says, until it expires or is revoked', async () => {
    const { courses, people } = await withCourse(open);
    const id = invitationIdSchema.parse('i1');
    await courses.invite({
      id,
      courseId: mi,
      role: 'actor',
      createdBy: paula,
      createdMs: 1,
      expiresMs: 100,
      usesLeft: 1,
    });
    const tom = personIdSchema.parse('tom');
    await people.addAccount(account({ personId: tom, login: 'tom', role: 'member' }));

    expect(await courses.accept(id, paula, 5)).toBe('already');
    expect(await courses.invitation(id, 100)).toBeUndefined();
    expect(await courses.accept(id, sam, 100)).toBe('gone');
    expect(await courses.accept(id, sam, 99)).toBe('in');
    expect(await courses.member(mi, sam)).toMatchObject({ role: 'actor', status: 'active' });
    expect(await courses.accept(id, tom, 99)).toBe('gone');
    await courses.invite({
      id: invitationIdSchema.parse('i2'),
      courseId: mi,
      role: 'actor',
      createdBy: paula,
      createdMs: 1,
      expiresMs: 100,
      usesLeft: 9,
    });
    expect(await courses.revokeInvitation(mi, invitationIdSchema.parse('i2'), 7)).toBe(true);
    expect(await courses.invitations(mi, 8)).toEqual([]);
  });
}

export function courseListContract(open: OpenStore): void {
  test(
    '[N84] many are changed at once or not at all, and somebody teaches afterwards',
    async () => {
      const { courses, people } = await withCourse(open);
      const many = Array.from({ length: 1_200 }, (_, i) => personIdSchema.parse(`p${i}`));
      const [role, status] = ['student', 'active'] as const;
      const inAll = many.map((personId) => ({ personId, role, status, version: 0 }));
      const accounts = many.map((personId) => account({ personId, login: personId, name: personId, role: 'member' }));
      const taken = account({ personId: personIdSchema.parse('other'), login: 'sam' });
      expect(await people.addAccounts([...accounts, taken])).toBe(false);
      expect(await people.accountsByLogin(many)).toEqual([]);
      expect(await people.addAccounts(accounts)).toBe(true);
      expect(await people.accountsByLogin([...many, 'nobody'])).toHaveLength(1_200);

      expect(await courses.changeAll(mi, inAll, 5)).toBe('changed');
      expect(await courses.changeAll(mi, inAll, 6)).toBe('changedMeanwhile');
      const paulas = { personId: paula, role, status, version: 1 };
      const [first, ...others] = inAll.map((each) => ({ ...each, version: 1 }));
      if (!first) throw new Error('nobody');
      expect(await courses.changeAll(mi, [paulas, first, ...others], 7)).toBe('lastTeacher');
      expect(await courses.member(mi, first.personId)).toMatchObject({ role, sinceMs: 5, version: 1 });
      expect(await courses.changeAll(mi, [paulas, { ...first, role: 'teaching' }, ...others], 8)).toBe('changed');

      const after = await courses.members(mi);
      expect(after).toHaveLength(1_201);
      expect(after.every(({ sinceMs, version }) => sinceMs === 8 && version === 2)).toBe(true);
      expect(after.filter((each) => each.role === 'teaching').map(({ personId }) => personId)).toEqual(['p0']);
    },
    waitMs,
  );
}

export function courseSessionsContract(open: OpenStore): void {
  test('[N33] sessions of a course are its staff’s, and of whoever has a part in them', async () => {
    const { courses, sessions } = await withCourse(open);
    await sessions.add(sessionRow({ id: tuesday, courseId: mi, plannedMs: 9_000, classmatesMayWatch: true }), [
      { personId: sam, role: 'student' },
    ]);

    expect((await sessions.listFor(paula, 9)).map(({ id }) => id).toSorted()).toEqual([monday, tuesday].toSorted());
    expect(await sessions.listFor(sam, 9)).toEqual([]);
    expect((await sessions.ofPerson(sam)).map(({ id }) => id)).toEqual([tuesday]);
    expect(await sessions.ofCourse(mi)).toMatchObject([{ plannedMs: 9_000, classmatesMayWatch: true }]);
    expect(await sessions.places(tuesday)).toEqual([{ personId: sam, name: 'Sam', role: 'student' }]);
    await sessions.setPlace(tuesday, sam, 'actor');
    expect(await sessions.placesOf(sam)).toEqual([]);
    await courses.change(mi, sam, { role: 'mentoring', status: 'active' }, 0, 5);
    expect(await sessions.placesOf(sam)).toEqual([{ sessionId: tuesday, role: 'actor' }]);
    expect((await sessions.listFor(sam, 9)).map(({ id }) => id)).toEqual([tuesday]);
    await sessions.setPlace(tuesday, sam, null);
    expect(await sessions.ofPerson(sam)).toEqual([]);
  });

  test('[N63] whoever was taken out is let in by staff alone, however they ask', async () => {
    const { courses } = await withCourse(open);
    const id = invitationIdSchema.parse('many');
    const times = { createdBy: paula, createdMs: 1_000, expiresMs: 9_000 };
    await courses.invite({ id, courseId: mi, role: 'actor', usesLeft: 5, ...times });
    const now = async () => {
      const member = await courses.member(mi, sam);
      return [member?.role, member?.status, member?.removedMs];
    };
    expect(await courses.accept(id, sam, 2_000)).toBe('in');
    await courses.change(mi, sam, { role: 'actor', status: 'removed' }, 1, 3_000);

    await courses.ask(mi, sam, 4_000);
    expect(await courses.accept(id, sam, 4_000)).toBe('asked');
    expect(await now()).toEqual(['student', 'pending', 3_000]);
    await courses.change(mi, sam, { role: 'actor', status: 'removed' }, 3, 5_000);
    for (const nowMs of [6_000, 7_000]) expect(await courses.accept(id, sam, nowMs)).toBe('asked');
    expect(await now()).toEqual(['actor', 'pending', 5_000]);
    expect((await courses.invitation(id, 7_000))?.usesLeft).toBe(4);

    await courses.change(mi, sam, { role: 'actor', status: 'active' }, 5, 8_000);
    expect(await now()).toEqual(['actor', 'active', null]);
  });

  test('[V11] a hidden session says since when, and what was said of it', async () => {
    const { sessions } = await withCourse(open);
    const note = {
      id: 'n1',
      what: 'frozen',
      atMs: 5,
      personId: paula,
      seatId: null,
      body: 'too close to home',
    } as const;

    await sessions.setFrozen(monday, 5);
    await sessions.addIncidentNote(monday, note);

    expect(await sessions.byId(monday)).toMatchObject({ frozenMs: 5 });
    expect((await sessions.frozen()).map(({ id }) => id)).toEqual([monday]);
    expect(await sessions.incidentNotes(monday)).toEqual([note]);
  });
}
