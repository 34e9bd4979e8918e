import { assertNever } from '../core/result.ts';
import type { Draft } from './draft.ts';
import type { SessionEvent } from './event.ts';
import { noteKey } from './state.ts';

type CourseEvent = Extract<
  SessionEvent,
  {
    type:
      | 'sessionCreated'
      | 'configured'
      | 'sessionStarted'
      | 'paused'
      | 'resumed'
      | 'takeStarted'
      | 'serverDown'
      | 'sessionEnded'
      | 'sessionClosed'
      | 'looked'
      | 'revealed'
      | 'selfRated'
      | 'selfRatingSkipped'
      | 'released';
  }
>;

/** The course of the session: what moves its phases and what its people may see. */
export function applyCourse(draft: Draft, event: CourseEvent, text: string | null): void {
  switch (event.type) {
    case 'sessionCreated':
      draft.config = event.config;
      return;
    case 'configured':
      if (draft.config?.visibility !== event.options.visibility) {
        forgetConsent(draft);
        draft.changes.push(event);
      }
      if (draft.config) draft.config = { ...draft.config, ...event.options };
      return;
    case 'sessionStarted':
      draft.startedWallMs = event.wallMs;
      return;
    case 'paused':
      draft.pauses.push({ fromMs: event.atMs, toMs: null, reason: event.reason, seatId: event.seatId });
      return;
    case 'resumed':
      endPause(draft, event.atMs);
      return;
    case 'takeStarted':
      draft.takes.push({ number: event.take, atMs: event.atMs });
      return;
    case 'serverDown':
      draft.downtimes.push({ fromMs: event.fromMs, toMs: event.toMs });
      return;
    case 'sessionEnded':
      endPause(draft, event.atMs);
      draft.endedMs = event.atMs;
      draft.changes.push(event);
      return;
    case 'selfRated':
      draft.selfRating = { ratings: event.ratings, text };
      if (event.textId) draft.textNames.add(noteKey({ seatId: event.seatId, textId: event.textId }));
      return;
    case 'selfRatingSkipped':
      draft.selfRating = 'skipped';
      return;
    case 'released':
      draft.released.push(event.stage);
      draft.changes.push(event);
      return;
    case 'sessionClosed':
    case 'looked':
    case 'revealed':
      draft.changes.push(event);
      return;
    default:
      assertNever(event);
  }
}

/** Who watches, and how, is what people agreed to: when it changes, they are asked again. */
function forgetConsent(draft: Draft): void {
  for (const [seatId, seat] of draft.seats) draft.seats.set(seatId, { ...seat, consent: null });
}

function endPause(draft: Draft, atMs: number): void {
  const last = draft.pauses.at(-1);
  if (last?.toMs === null) draft.pauses[draft.pauses.length - 1] = { ...last, toMs: atMs };
}
