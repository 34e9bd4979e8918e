import { readFileSync } from 'node:fs';
import { type Role, roleSchema, roles } from '@fishbowl/shared/session/seat';

const clauses = ['never', 'at once', 'own', 'in sight', 'end', "actor's", "classmates'", "supervisor's"] as const;
export type Clause = (typeof clauses)[number];

export interface VisibilityRow {
  readonly what: string;
  /** Types of events, or of messages. */
  readonly types: readonly string[];
  /** The roles of those who did it; undefined: anybody. */
  readonly whose: readonly Role[] | undefined;
  readonly cells: ReadonlyMap<Role, readonly Clause[]>;
}

/** The two tables of RULES.md: who is sent what, and from when. What cannot be read is a mistake in the table. */
export function visibilityTable(): {
  readonly events: readonly VisibilityRow[];
  readonly messages: readonly VisibilityRow[];
} {
  const lines = readFileSync(new URL('../../shared/RULES.md', import.meta.url), 'utf8').split('\n');
  return {
    events: rowsUnder('| what | events | whose | ', lines).map(([what = '', types = '', whose = '', ...cells]) =>
      row(what, types, whose === 'anybody' ? undefined : whose.split(' ').map((role) => roleSchema.parse(role)), cells),
    ),
    messages: rowsUnder('| what | message | ', lines).map(([what = '', types = '', ...cells]) =>
      row(what, types, undefined, cells),
    ),
  };
}

function rowsUnder(head: string, lines: readonly string[]): readonly (readonly string[])[] {
  const start = lines.indexOf(`${head}${roles.join(' | ')} |`);
  if (start < 0) throw new Error(`RULES.md has no table that begins with ${head}`);
  const body = lines.slice(start + 2);
  const length = body.findIndex((line) => !line.startsWith('|'));
  return body.slice(0, length).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function row(what: string, types: string, whose: VisibilityRow['whose'], cells: readonly string[]): VisibilityRow {
  return {
    what,
    types: [...types.matchAll(/`(\w+)`/g)].map(([, type = '']) => type),
    whose,
    cells: new Map(roles.map((role, i) => [role, (cells[i] ?? '').split(', ').map(clauseOf)])),
  };
}

function clauseOf(text: string): Clause {
  const clause = clauses.find((each) => each === text);
  if (clause === undefined) throw new Error(`not a word of the table in RULES.md: ${text}`);
  return clause;
}
