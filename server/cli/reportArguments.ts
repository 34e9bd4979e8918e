import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@fishbowl/shared/core/result';

export type ReportArguments = {
  readonly file: string | null;
  readonly codebook: string | null;
  readonly toleranceMs: number | undefined;
  readonly json: boolean;
  readonly schema: boolean;
  readonly help: boolean;
};

export const reportUsage = `npm run -s report -- FILE --codebook ID_OR_FILE [--tolerance 3] [--json]

FILE         a tag table (CSV: rater,code,start_s and optionally end_s,speaker,volley,note) or a saved session file
--codebook   a built-in codebook, or a codebook in a JSON file; a session file brings its own
--tolerance  how many seconds apart two tags may be and still be about the same moment, 1 to 8 (3)
--json       print JSON and nothing else
--schema     print the JSON schema of that JSON, and stop
`;

const smallestS = 1;
const largestS = 8;

function toleranceOf(text: string | undefined): Result<number | undefined, string> {
  if (text === undefined) return ok(undefined);
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  return seconds >= smallestS && seconds <= largestS
    ? ok(Math.round(seconds * 1000))
    : err(`--tolerance ${text}: expected seconds from ${smallestS} to ${largestS}`);
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { codebook: text, tolerance: text, json: flag, schema: flag, help: flag };
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** Reads the command line; an error is one line for the person who typed it. */
export function reportArguments(args: readonly string[]): Result<ReportArguments, string> {
  let values: ReturnType<typeof parsed>['values'];
  let positionals: readonly string[];
  try {
    ({ values, positionals } = parsed(args));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  const [file = null, ...more] = positionals;
  if (more.length > 0) return err(`one file at a time: what is "${more.join(' ')}"?`);
  const tolerance = toleranceOf(values.tolerance);
  if (!tolerance.ok) return tolerance;
  const { codebook = null, json, schema, help } = values;
  if (file === null && !schema && !help) return err('which FILE?');
  return ok({ file, codebook, toleranceMs: tolerance.value, json, schema, help });
}
