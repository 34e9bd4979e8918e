import type { Action } from './command.ts';
import type { Phase } from './phase.ts';
import type { Role } from './seat.ts';

interface Permission {
  readonly roles: readonly Role[];
  /** The phases in which it makes sense. Tags are judged by the phase that their author had seen (D4). */
  readonly phases: readonly Phase[];
}

const table: readonly Role[] = ['student', 'actor', 'interpreter'];
const raters: readonly Role[] = ['observer', 'supervisor'];
const everybody: readonly Role[] = [...table, ...raters];
const leader: readonly Role[] = ['supervisor'];

const running: readonly Phase[] = ['live', 'paused'];
const after: readonly Phase[] = ['debrief', 'closed'];
const started: readonly Phase[] = [...running, ...after];

/** Who may ask for what, and when. The server enforces it, the pages show only what it allows (D6). */
export const permissions: Readonly<Record<Action['type'], Permission>> = {
  answerConsent: { roles: table, phases: ['lobby', ...running] },
  configure: { roles: leader, phases: ['lobby'] },
  assignTask: { roles: raters, phases: ['lobby', ...running] },
  startSession: { roles: leader, phases: ['lobby'] },
  callTimeOut: { roles: table, phases: ['live'] },
  pause: { roles: leader, phases: ['live'] },
  resume: { roles: leader, phases: ['paused'] },
  startTake: { roles: leader, phases: running },
  endSession: { roles: leader, phases: running },
  closeSession: { roles: leader, phases: ['debrief'] },
  look: { roles: raters, phases: running },
  reveal: { roles: leader, phases: running },
  rateSelf: { roles: ['student'], phases: after },
  skipSelfRating: { roles: ['student', 'supervisor'], phases: after },
  release: { roles: leader, phases: after },
  placeTag: { roles: raters, phases: started },
  openSpan: { roles: raters, phases: started },
  closeSpan: { roles: raters, phases: started },
  retractTag: { roles: raters, phases: started },
  retimeTag: { roles: raters, phases: started },
  recodeTag: { roles: raters, phases: started },
  assignVolley: { roles: raters, phases: started },
  splitTag: { roles: raters, phases: started },
  mergeTags: { roles: raters, phases: started },
  undoEdit: { roles: raters, phases: started },
  redoEdit: { roles: raters, phases: started },
  correctLag: { roles: raters, phases: after },
  /** The student and the actor write in the debrief only; see `decideNote`. */
  writeNote: { roles: everybody, phases: started },
  retractNote: { roles: everybody, phases: started },
  markTurn: { roles: leader, phases: started },
  unmarkTurn: { roles: leader, phases: started },
  importTurns: { roles: leader, phases: started },
  turnDial: { roles: ['actor'], phases: started },
  sendCue: { roles: leader, phases: ['live'] },
  acknowledgeCue: { roles: ['student'], phases: started },
  placeBookmark: { roles: leader, phases: after },
  removeBookmark: { roles: leader, phases: after },
};

/** May somebody in this role ask for this in this phase? */
export function mayAsk(type: Action['type'], role: Role, phase: Phase): boolean {
  const { roles, phases } = permissions[type];
  return roles.includes(role) && phases.includes(phase);
}
