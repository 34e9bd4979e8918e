import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the pages' code. */
export const client = path.join(import.meta.dirname, '..', '..', 'client');

/** Of a file and all that it imports, also later on: the keys that stand in it, as patterns where a part is filled in. */
export function keysUsed(file: string): ReadonlySet<string> {
  const files = reached(file);
  return new Set([...files].flatMap((each) => keysIn(readFileSync(each, 'utf8'))));
}

/** The keys among `known` that a key or pattern of the code means; a plural has one for each form. */
export function keysMeant(used: string, known: readonly string[]): readonly string[] {
  const parts = used.split(hole).map((part) => part.replaceAll('.', '\\.'));
  const meant = new RegExp(`^${parts.join('[^.]+')}(?:_(?:zero|one|other))?$`);
  return known.filter((key) => meant.test(key));
}

/** The keys of a file of words, with dots. */
export function keysOf(words: object, above = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, below]) =>
    typeof below === 'string' ? [`${above}${name}`] : keysOf(below, `${above}${name}.`),
  );
}

const hole = /\$\{[^}`]*\}/;
const key = /'([a-z]\w*(?:\.[\w-]+)+)'|`([a-z]\w*\.(?:[\w.-]|\$\{[^}`]*\})+)`/gi;

function keysIn(code: string): readonly string[] {
  return [...code.matchAll(key)].map(([, plain, filled]) => plain ?? filled ?? '');
}

const imported = /^(?:import|\} from) (?!type )(?:[^;']* from )?'(\.[^']+\.tsx?)'|import\('(\.[^']+\.tsx?)'\)/gm;

function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, first, later] of readFileSync(file, 'utf8').matchAll(imported)) {
    reached(path.join(path.dirname(file), first ?? later ?? ''), seen);
  }
  return seen;
}
