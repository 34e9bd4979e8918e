import type { Action } from '@fishbowl/shared/session/command';
import { type Phase, phases } from '@fishbowl/shared/session/phase';
import { type Role, roles } from '@fishbowl/shared/session/seat';

/** In lobby, live, paused, debrief, closed: may it be asked? For student, actor, interpreter, observer, supervisor. */
export type Cells = readonly [
  student: string,
  actor: string,
  interpreter: string,
  observer: string,
  supervisor: string,
];

/** Written by hand, from the rules: what the product's own table is held against. */
export const permissionCells: Readonly<Record<Action['type'], Cells>> = {
  answerConsent: ['yyy--', 'yyy--', 'yyy--', '-----', '-----'],
  configure: ['-----', '-----', '-----', '-----', 'y----'],
  assignTask: ['-----', '-----', '-----', 'yyy--', 'yyy--'],
  startSession: ['-----', '-----', '-----', '-----', 'y----'],
  callTimeOut: ['-y---', '-y---', '-y---', '-----', '-----'],
  pause: ['-----', '-----', '-----', '-----', '-y---'],
  resume: ['-----', '-----', '-----', '-----', '--y--'],
  startTake: ['-----', '-----', '-----', '-----', '-yy--'],
  endSession: ['-----', '-----', '-----', '-----', '-yy--'],
  closeSession: ['-----', '-----', '-----', '-----', '---y-'],
  look: ['-----', '-----', '-----', '-yy--', '-yy--'],
  reveal: ['-----', '-----', '-----', '-----', '-yy--'],
  rateSelf: ['---yy', '-----', '-----', '-----', '-----'],
  skipSelfRating: ['---yy', '-----', '-----', '-----', '---yy'],
  release: ['-----', '-----', '-----', '-----', '---yy'],
  placeTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  openSpan: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  closeSpan: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  retractTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  retimeTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  recodeTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  assignVolley: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  splitTag: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  mergeTags: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  undoEdit: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  redoEdit: ['-----', '-----', '-----', '-yyyy', '-yyyy'],
  correctLag: ['-----', '-----', '-----', '---yy', '---yy'],
  writeNote: ['---yy', '---yy', '---yy', '-yyyy', '-yyyy'],
  retractNote: ['-yyyy', '-yyyy', '-yyyy', '-yyyy', '-yyyy'],
  markTurn: ['-----', '-----', '-----', '-----', '-yyyy'],
  unmarkTurn: ['-----', '-----', '-----', '-----', '-yyyy'],
  importTurns: ['-----', '-----', '-----', '-----', '-yyyy'],
  turnDial: ['-----', '-yyyy', '-----', '-----', '-----'],
  sendCue: ['-----', '-----', '-----', '-----', '-y---'],
  acknowledgeCue: ['-yyyy', '-----', '-----', '-----', '-----'],
  placeBookmark: ['-----', '-----', '-----', '-----', '---yy'],
  removeBookmark: ['-----', '-----', '-----', '-----', '---yy'],
};

export function isYes(cells: Cells, role: Role, phase: Phase): boolean {
  return cells[roles.indexOf(role)]?.[phases.indexOf(phase)] === 'y';
}
