import { findBuiltinCodebook } from '@fishbowl/shared/codebook/builtinCodebooks';
import { selfRatingItems } from '@fishbowl/shared/codebook/selfRatingItems';
import type { SessionConfig } from '@fishbowl/shared/session/config';
import type { Surroundings } from './Surroundings.ts';

type Rules = ReturnType<Surroundings['rulesFor']>;

const noRules: Rules = { codes: new Map(), selfRatingItems: new Map() };

/** Looks up what pinned codebooks allow, each once: it is asked for with every command. */
export function rulesOfBuiltinBooks(): Surroundings['rulesFor'] {
  const known = new Map<string, Rules>();
  return (config) => {
    if (!config) return noRules;
    const { id, version } = config.codebook;
    const key = `${id}@${version}`;
    const rules = known.get(key) ?? read(config);
    known.set(key, rules);
    return rules;
  };
}

function read({ codebook: { id, version } }: SessionConfig): Rules {
  const book = findBuiltinCodebook(id, version);
  if (!book) throw new Error(`this version does not have the codebook ${id}, version ${version}`);
  return {
    codes: new Map(book.codes.map(({ id: code, lagMs = 0, leadMs = 0 }) => [code, { lagMs, leadMs }])),
    selfRatingItems: new Map(selfRatingItems(book).map(({ id: item, min, max }) => [item, { min, max }])),
  };
}
