import { personIdSchema, type SessionId, seatIdSchema } from '@fishbowl/shared/core/ids';
import { err, ok, type Result } from '@fishbowl/shared/core/result';
import type { WayIn } from '@fishbowl/shared/protocol/http/join';
import type { Role } from '@fishbowl/shared/session/seat';
import type { RoleLink } from '../store/RoleLinks.ts';
import type { Hold, SeatRow } from '../store/Seats.ts';
import type { Records } from '../store/Store.ts';
import type { AuthWithin } from './AuthDeps.ts';
import { capacity } from './capacity.ts';
import { isShutOut } from './isShutOut.ts';
import { mentors } from './mentors.ts';
import { linkOf } from './roleLinks.ts';
import type { SignedIn } from './signIn.ts';
import { stillHas } from './stillHas.ts';
import { hashOf, newId, newToken } from './tokens.ts';
import { seatOf, type Visitor } from './visitor.ts';

export type JoinRefusal =
  | { readonly code: 'linkUnknown' | 'roleTaken' | 'nameNeeded' }
  | { readonly code: 'alreadySeated'; readonly role: Role };

/** A seat, and the token that the browser must keep for it. */
export interface Joined {
  readonly seat: SeatRow;
  readonly token: string;
}

/** What taking a seat, or taking it up again, takes. */
export type Seating = Pick<AuthWithin, 'store' | 'random' | 'nowMs'>;

export type Answer = Promise<Result<Joined, JoinRefusal>>;

/**
 * Takes a seat, or takes up again the one that this person has. `isOver`: the session is closed. As all here, call it within
 * `Store.atOnce` and with a visitor who was looked up there: what leads in may end at any moment (N98).
 */
export async function join(
  deps: Seating & Pick<AuthWithin, 'secret'>,
  way: WayIn,
  visitor: Visitor,
  { name, isOver }: { readonly name: string | undefined; readonly isOver: boolean },
): Answer {
  if (way.by === 'handoff') return joinByHandoff(deps, way.token, visitor);
  const link = await linkOf(deps, way);
  if (!link) return err({ code: 'linkUnknown' });
  const mine = await seatOf(deps, visitor, link.sessionId);
  if (mine) return resumeOwn(deps, mine, link.role, visitor);
  const holder = await holderOf(deps, link);
  if (holder) return (await opens(deps, way.by, holder)) ? takeUp(deps, holder, visitor) : err({ code: 'roleTaken' });
  if (isOver) return err({ code: 'linkUnknown' }); // Who sat there comes back to it; nobody new does.
  if (!visitor.signedIn && name === undefined) return err({ code: 'nameNeeded' });
  return takeSeat(deps, link, link.id, visitor.signedIn ?? name ?? '');
}

/** A signed-in instructor needs no link to supervise. */
export async function supervise(deps: Seating, sessionId: SessionId, visitor: Visitor, signedIn: SignedIn): Answer {
  const mine = await seatOf(deps, visitor, sessionId);
  if (mine) return resumeOwn(deps, mine, 'supervisor', visitor);
  return takeSeat(deps, { sessionId, role: 'supervisor' }, null, signedIn);
}

/** Who sits in a role that seats one. */
export async function holderOf(
  { store }: { readonly store: Pick<Records, 'seats'> },
  { sessionId, role }: Pick<RoleLink, 'sessionId' | 'role'>,
): Promise<SeatRow | undefined> {
  if (capacity(role) > 1) return undefined;
  return (await store.seats.forSession(sessionId)).find((seat) => seat.role === role && seat.revokedMs === null);
}

/**
 * Whether one comes to a seat that somebody holds. A guest has no other way back than the one-person link: whoever has it is
 * that guest; a code may have been read over a shoulder. An account comes back by signing in, and who was erased does not.
 */
export async function opens(
  { store }: { readonly store: Pick<Records, 'people'> },
  by: 'link' | 'code',
  holder: SeatRow,
): Promise<boolean> {
  if (by !== 'link' || holder.linkId === null || holder.name === null) return false;
  return (await store.people.account(holder.personId)) === undefined;
}

/** In the record, and marked, since it need not be them; `byId` null: nobody knows who it is. */
async function takeUp(deps: Seating, seat: SeatRow, visitor: Visitor): Answer {
  const { sessionId, role, personId: aboutId } = seat;
  const who = { byId: visitor.signedIn?.account.personId ?? null, aboutId, sessionId };
  if (who.byId && (await isShutOut(deps.store, sessionId, who.byId))) return err({ code: 'linkUnknown' });
  const answer = await resume(deps, seat, visitor, { signInId: null, takenUp: true });
  if (!answer.ok) return err({ code: 'roleTaken' }); // An account's by now.
  await deps.store.audit.append({ action: 'seatTaken', ...who, detail: { role, again: true } }, deps.nowMs());
  return answer;
}

async function joinByHandoff(deps: Seating, token: string, visitor: Visitor): Answer {
  const handed = await deps.store.seats.useHandoff(hashOf(token), deps.nowMs());
  if (!handed) return err({ code: 'linkUnknown' });
  const { seat, hold } = handed;
  const mine = await seatOf(deps, visitor, seat.sessionId);
  if (mine && mine.id !== seat.id) return err({ code: 'alreadySeated', role: mine.role });
  return resume(deps, seat, visitor, hold);
}

async function resumeOwn(deps: Seating, mine: SeatRow, role: Role, visitor: Visitor): Answer {
  return mine.role === role ? resume(deps, mine, visitor) : err({ code: 'alreadySeated', role: mine.role });
}

/** The token for a seat that one has: the browser's own, where it is as good as a new one. `cameBy` as in `stillHas`. */
export async function resume(
  { store, random, nowMs }: Seating,
  mine: SeatRow,
  visitor: Visitor,
  cameBy?: Hold,
): Answer {
  const held = await stillHas(store, mine, visitor, cameBy);
  if (!held) return err({ code: 'linkUnknown' });
  const { seat, hold } = held;
  const former = cameBy ? undefined : visitor.seatToken(seat.sessionId);
  const had = former !== undefined && (await store.seats.holdOf(seat.id, hashOf(former)));
  // The same again: two pages of one browser may come back at one moment, and neither is to put the other out.
  if (had && isSame(had, hold)) return ok({ seat, token: former });
  const token = newToken(random);
  await store.seats.addToken(seat.id, hashOf(token), nowMs(), hold, former && hashOf(former));
  return ok({ seat, token });
}

function isSame(one: Hold, other: Hold): boolean {
  return one.signInId === other.signInId && one.takenUp === other.takenUp;
}

/** Who was taken out of the session's course takes no seat in it, by whatever way they come (N61). */
export async function takeSeat(
  { store, random, nowMs }: Seating,
  { sessionId, role }: Pick<RoleLink, 'sessionId' | 'role'>,
  linkId: string | null,
  who: SignedIn | string,
): Answer {
  const token = newToken(random);
  const guest = typeof who === 'string';
  const personId = guest ? personIdSchema.parse(newId(random)) : who.account.personId;
  const bare = {
    id: seatIdSchema.parse(newId(random)),
    sessionId,
    personId,
    role,
    alias: seatIdSchema.parse(newId(random)),
    linkId,
    createdMs: nowMs(),
  };
  const limits = { tokenHash: hashOf(token), capacity: capacity(role) };
  const more = guest ? { guestName: who } : { signInId: who.signInId };
  if (await isShutOut(store, sessionId, personId)) return err({ code: 'linkUnknown' });
  const seat = { ...bare, mentoring: await mentors(store, sessionId, role, personId) };
  const taken = await store.seats.take({ ...seat, ...limits, ...more });
  if (taken === 'alreadySeated') return err({ code: 'alreadySeated', role });
  if (taken === 'roleTaken') return err({ code: 'roleTaken' });
  await store.audit.append({ action: 'seatTaken', byId: personId, sessionId, detail: { role } }, bare.createdMs);
  return ok({ seat: { ...seat, name: guest ? who : who.account.name, revokedMs: null }, token });
}
