import { type Right, type RightName, rights, type SessionPhase, type Standing } from './rights.ts';

/** May whoever stands so towards the object do this? `phase`: of the session that it is about, else null. */
export function mayDo(name: RightName, standings: ReadonlySet<Standing>, phase: SessionPhase | null = null): boolean {
  const right: Right = rights[name];
  const inTime = right.phases === undefined || (phase !== null && right.phases.includes(phase));
  return inTime && standsFor(name, standings);
}

/** Is it theirs to do, whenever it is its time? */
export function standsFor(name: RightName, standings: ReadonlySet<Standing>): boolean {
  return rights[name].who.some((standing: Standing) => standings.has(standing));
}
