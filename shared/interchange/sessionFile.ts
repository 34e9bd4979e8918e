import { z } from 'zod';
import { checkCodebook } from '../codebook/checkCodebook.ts';
import { codebookSchema } from '../codebook/codebook.ts';
import { err, ok, type Result } from '../core/result.ts';
import { sessionMsSchema } from '../core/sessionMs.ts';
import type { RatingTable } from '../report/ratingTable.ts';
import { ratingTableOf } from '../report/ratingTableOf.ts';
import { sessionEventSchema } from '../session/event.ts';
import { reduce } from '../session/reduce.ts';
import { rulesOf } from '../session/rulesOf.ts';
import { roleSchema } from '../session/seat.ts';
import { emptySession, type SessionState } from '../session/state.ts';

const headSchema = z.looseObject({ format: z.literal('fishbowl-session'), version: z.literal(1) });

/**
 * A session as one seat may see it, whole in one file: the events of that seat's stream, the book that explains them, and
 * the names that the seat was told. What the seat may not see is not in it.
 */
export const sessionFileSchema = z
  .strictObject({
    ...headSchema.shape,
    title: z.string(),
    /** In whose eyes. */
    savedBy: roleSchema,
    /** Session time when it was saved: where a session that had not ended is cut. */
    savedAtMs: sessionMsSchema,
    scenario: z.strictObject({ id: z.string(), version: z.number().int().positive() }).readonly(),
    codebook: codebookSchema,
    /** In the order in which they happened, each with the free text that it refers to; null: erased. */
    events: z
      .array(z.strictObject({ event: sessionEventSchema, text: z.string().nullable().optional() }).readonly())
      .readonly(),
    /** By seat. Aliases have none. */
    names: z.record(z.string(), z.string()).readonly().optional(),
  })
  .readonly();

export type SessionFile = z.infer<typeof sessionFileSchema>;

export function printSessionFile(file: SessionFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a saved session, or says everything that is wrong with it, a line each, with the path to the place. */
export function parseSessionFile(text: string): Result<SessionFile, readonly string[]> {
  const json = jsonOf(text);
  if (!json.ok) return err([json.error]);
  const head = headSchema.safeParse(json.value);
  if (!head.success) return err(['not a saved session: expected "format": "fishbowl-session" and "version": 1']);
  const parsed = sessionFileSchema.safeParse(json.value);
  if (!parsed.success) return err(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const problems = [...bookProblems(parsed.data), ...eventProblems(parsed.data)];
  return problems.length === 0 ? ok(parsed.data) : err(problems);
}

/** The session as the file tells it. */
export function sessionOfFile({ events }: SessionFile): SessionState {
  return reduce(
    emptySession,
    events.map(({ event, text }) => ({ event, text: text ?? null })),
  );
}

/** What a report is made from. */
export function tableOfSessionFile(file: SessionFile): RatingTable {
  return ratingTableOf(sessionOfFile(file), file.codebook, file.savedAtMs);
}

function jsonOf(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function bookProblems({ codebook }: SessionFile): readonly string[] {
  const checked = checkCodebook(codebook);
  return checked.ok
    ? []
    : checked.error.map(({ path, message }) => ['codebook', path].filter(Boolean).join('.').concat(`: ${message}`));
}

/** Nothing that was tagged may vanish: every code must stand in the book that the session is pinned to. */
function eventProblems({ events, codebook }: SessionFile): readonly string[] {
  const known = rulesOf(codebook).codes;
  const [first] = events;
  const pin = first?.event.type === 'sessionCreated' ? first.event.config.codebook : null;
  const unpinned =
    pin === null
      ? ['events.0: expected sessionCreated']
      : pin.id === codebook.id && pin.version === codebook.version
        ? []
        : [`codebook: the session is pinned to ${pin.id}, version ${pin.version}`];
  const unknown = events.flatMap(({ event }, index) =>
    'code' in event && !known.has(event.code)
      ? [`events.${index}.event.code: unknown code "${event.code}": the codebook has none of that name`]
      : [],
  );
  return [...unpinned, ...unknown];
}
