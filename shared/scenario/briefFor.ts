import { assertNever } from '../core/result.ts';
import type { Scenario } from './scenario.ts';

type Role = 'student' | 'actor' | 'interpreter' | 'observer' | 'supervisor';
type Key = keyof Scenario;

const everybody = ['id', 'version', 'title', 'minutes', 'contentNotes', 'safetyNote'] as const satisfies readonly Key[];
const student = [...everybody, 'changeGoal', 'studentBrief'] as const satisfies readonly Key[];
const actor = [
  ...everybody,
  'changeGoal',
  'actorBrief',
  'manner',
  'openingLine',
  'disclosures',
  'changeCues',
  'sustainCues',
  'reactionRules',
  'traps',
  'goodEnding',
] as const satisfies readonly Key[];
const interpreter = [...everybody, 'interpreterBrief'] as const satisfies readonly Key[];

function pick(scenario: Scenario, keys: readonly Key[]): Partial<Scenario> {
  return Object.fromEntries(Object.entries(scenario).filter(([key]) => keys.some((wanted) => wanted === key)));
}

/** The part of a case that a seat of this role may read; what is not in it must not be sent to that seat. */
export type Brief = Partial<Scenario> & Pick<Scenario, 'id' | 'version' | 'title' | 'minutes' | 'contentNotes'>;

/**
 * What a role may read of a case: the student the own brief and the goal, the actor the whole part, the interpreter the
 * own brief, observers what the student reads, the supervisor everything.
 */
export function briefFor(scenario: Scenario, role: Role): Brief {
  const { id, version, title, minutes, contentNotes } = scenario;
  const common = { id, version, title, minutes, contentNotes };
  switch (role) {
    case 'student':
    case 'observer':
      return { ...pick(scenario, student), ...common };
    case 'actor':
      return { ...pick(scenario, actor), ...common };
    case 'interpreter':
      return { ...pick(scenario, interpreter), ...common };
    case 'supervisor':
      return scenario;
    default:
      return assertNever(role);
  }
}
