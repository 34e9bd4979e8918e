import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import { findCodebook } from '@fishbowl/shared/codebook/findCodebook';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import type { Surroundings } from './Surroundings.ts';

type Rules = ReturnType<Surroundings['rulesFor']>;

const noRules: Rules = { codes: new Map(), selfRatingItems: new Map() };

/** Looks up what pinned codebooks allow, each once: it is asked for with every command. */
export function rulesOfBooks(books: readonly Codebook[]): Surroundings['rulesFor'] {
  const known = new Map<string, Rules>();
  return (config) => {
    if (!config) return noRules;
    const { id, version } = config.codebook;
    const rules = known.get(`${id}@${version}`) ?? rulesOf(pinned(books, id, version));
    known.set(`${id}@${version}`, rules);
    return rules;
  };
}

function pinned(books: readonly Codebook[], id: string, version: number): Codebook {
  const book = findCodebook(books, id, version);
  if (!book) throw new Error(`this version does not have the codebook ${id}, version ${version}`);
  return book;
}
