import type { Action } from '@fishbowl/shared/session/command';
import type { Phase } from '@fishbowl/shared/session/phase';
import { phases } from '@fishbowl/shared/session/phase';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import { isYes, permissionCells } from '../../support/permissionCells.ts';
import type { Saying } from './sayings.ts';
import type { Sitting } from './socketWorld.ts';

/** Not twice: said in a phase where it is not asked for, they count as done. */
const once: ReadonlySet<Action['type']> = new Set(['startSession', 'endSession', 'closeSession', 'look', 'reveal']);

/** What is answered to who has joined and asks for something that nothing else stands in the way of. */
export function answerTo({ role, mentoring }: Sitting, type: Action['type'], phase: Phase): 'done' | Refusal {
  const cells = permissionCells[type];
  if (isYes(cells, role, phase)) return mentoring && type === 'release' ? 'notAllowed' : 'done';
  if (!phases.some((each) => isYes(cells, role, each))) return 'notAllowed';
  if (isYes(cells, role, 'closed')) return phase === 'lobby' ? 'notLive' : 'wrongPhase';
  return phase !== 'lobby' && once.has(type) ? 'alreadyDone' : 'wrongPhase';
}

/** What becomes of it when somebody who has joined says this, commands and the call apart. */
export function joinedAnswer({ role }: Sitting, kind: Saying['kind']): string {
  if (kind === 'point') return role === 'supervisor' ? '' : 'bye: invalidMessage';
  return kind === 'time' ? 'time' : '';
}

/** Where a supervisor is, the others are told once the conversation is over. */
export function passesOn({ role }: Sitting, kind: Saying['kind'], phase: Phase): boolean {
  return kind === 'point' && role === 'supervisor' && (phase === 'debrief' || phase === 'closed');
}

/** What becomes of it when somebody who is connected, and has not joined, says this. */
export const unjoinedAnswer: Readonly<Record<Saying['kind'], string>> = {
  join: 'events, roster',
  time: 'time',
  point: '',
  command: 'bye: invalidMessage',
  media: 'refused: badState',
};
