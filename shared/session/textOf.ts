import type { Action } from './command.ts';
import type { SessionEvent } from './event.ts';

/** The free text of a command, for the event that refers to it. Kept beside the log, so that it can be erased. */
export function textOf(action: Action, event: SessionEvent): string | undefined {
  if (event.type === 'noteWritten' && action.type === 'writeNote') return action.text;
  if (event.type === 'selfRated' && action.type === 'rateSelf') return action.reflection?.text;
  if (event.type === 'cueSent' && action.type === 'sendCue') return action.text;
  if (event.type === 'bookmarkPlaced' && action.type === 'placeBookmark') return action.text ?? undefined;
  return undefined;
}
