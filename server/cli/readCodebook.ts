import { builtinCodebooks, findBuiltinCodebook } from '@fishbowl/shared/codebook/builtinCodebooks';
import { checkCodebook } from '@fishbowl/shared/codebook/checkCodebook';
import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { err, ok, type Result } from '@fishbowl/shared/core/result';

/** The text of a file, or null where there is none that can be read. */
export type ReadText = (path: string) => string | null;

function jsonOf(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** A built-in codebook by its id, or one in a JSON file; errors are lines for the person who named it. */
export function readCodebook(name: string, readText: ReadText): Result<Codebook, readonly string[]> {
  const builtin = findBuiltinCodebook(name);
  if (builtin !== undefined) return ok(builtin);
  const text = readText(name);
  if (text === null) {
    const ids = builtinCodebooks.map(({ id }) => id).join(', ');
    return err([`--codebook ${name}: no such file, and no built-in codebook of that name. There are: ${ids}`]);
  }
  const json = jsonOf(text);
  if (!json.ok) return err([`${name}: not JSON: ${json.error}`]);
  const book = checkCodebook(json.value);
  return book.ok
    ? book
    : err(book.error.map(({ path, message }) => `${name}: ${path === '' ? '' : `${path}: `}${message}`));
}
