import { assertNever } from '../core/result.ts';
import type { SessionEvent } from './event.ts';
import type { Policy } from './policy.ts';
import { isRater, type Role, type Seat } from './seat.ts';

/**
 * The one place that says who sees what (V1). Whatever is sent has passed here.
 * `authorRole` is the role of the seat that the event names; undefined where it names none.
 */
export function visible(event: SessionEvent, authorRole: Role | undefined, viewer: Seat, policy: Policy): boolean {
  if (policy.revoked) return event.type === 'seatRevoked' && event.seatId === viewer.id;
  switch (event.type) {
    case 'sessionCreated':
    case 'configured':
    case 'seatTaken':
    case 'mentoringChanged':
    case 'seatRevoked':
    case 'sessionStarted':
    case 'paused':
    case 'resumed':
    case 'takeStarted':
    case 'serverDown':
    case 'sessionEnded':
    case 'sessionClosed':
    case 'released':
      return true;
    case 'consentAnswered':
      return event.seatId === viewer.id || viewer.role === 'supervisor';
    case 'revealed':
      return isRater(viewer.role);
    case 'looked':
      return event.seatId === viewer.id || (viewer.role === 'supervisor' && policy.ended);
    case 'selfRated':
      return event.seatId === viewer.id || viewer.role === 'supervisor';
    case 'selfRatingSkipped':
      return event.seatId === viewer.id || viewer.role === 'supervisor' || viewer.role === 'student';
    case 'watchStarted':
    case 'watchStopped':
      return event.seatId === viewer.id || seesExposureOf(authorRole, viewer, policy);
    case 'taskAssigned':
      return event.seatId === viewer.id || seesTasks(viewer, policy);
    case 'speechHeard':
    case 'turnMarked':
    case 'turnUnmarked':
    case 'turnsImported':
      return seesSpeech(viewer, policy);
    case 'cueSent':
    case 'cueAcknowledged':
      return seesCues(viewer, policy);
    case 'dialTurned':
      return event.seatId === viewer.id || seesDial(viewer, policy);
    case 'tagPlaced':
    case 'spanOpened':
    case 'spanClosed':
    case 'tagRetracted':
    case 'tagEdited':
    case 'tagSplit':
    case 'tagsMerged':
    case 'editUndone':
    case 'editRedone':
    case 'lagCorrected':
    case 'noteWritten':
    case 'noteRetracted':
    case 'bookmarkPlaced':
    case 'bookmarkRemoved':
      return event.seatId === viewer.id || seesContributionsOf(authorRole, viewer, policy);
    default:
      return assertNever(event);
  }
}

/**
 * What somebody watches says what they were asked to watch. A classmate's comings and goings, at their times, would undo
 * the pseudonym: see `watchesUnderAlias` (V5).
 */
function seesExposureOf(authorRole: Role | undefined, viewer: Seat, policy: Policy): boolean {
  if (isRater(viewer.role)) return seesTasks(viewer, policy);
  return !(policy.pseudonyms && authorRole === 'observer') && seesContributionsOf(authorRole, viewer, policy);
}

/** What others were asked to watch for is theirs and the supervisor's until the end. */
function seesTasks(viewer: Seat, policy: Policy): boolean {
  return viewer.role === 'supervisor' || (isRater(viewer.role) && policy.ended);
}

/** Those at the table are not told during the conversation who has talked how much. */
function seesSpeech(viewer: Seat, policy: Policy): boolean {
  return isRater(viewer.role) || policy.ended;
}

/** A word between the supervisor and the student; afterwards it stands on everybody's timeline. */
function seesCues(viewer: Seat, policy: Policy): boolean {
  return viewer.role === 'student' || viewer.role === 'supervisor' || policy.ended;
}

/** How the actor felt is theirs alone until the debrief, and reaches the table with the rest of what the actor says. */
function seesDial(viewer: Seat, policy: Policy): boolean {
  return isRater(viewer.role) ? policy.ended : policy.released.includes('actor');
}

/** May this viewer see tags and notes that somebody else in this role made? */
export function seesContributionsOf(authorRole: Role | undefined, viewer: Seat, policy: Policy): boolean {
  if (isRater(viewer.role)) return seesOthers(viewer, policy);
  switch (authorRole) {
    case 'actor':
    case 'interpreter':
      return policy.released.includes('actor');
    case 'observer':
      return policy.released.includes('classmates');
    case 'supervisor':
      return policy.released.includes('supervisor');
    default:
      return false;
  }
}

/** Has this rater other raters' tags before their eyes? */
export function seesOthers(viewer: Seat, policy: Policy): boolean {
  return isRater(viewer.role) && (policy.shared || policy.revealed || policy.looked || policy.ended);
}
