import { builtinCodebooks } from '@fishbowl/shared/codebook/builtinCodebooks';
import { type Codebook, codebookSchema } from '@fishbowl/shared/codebook/codebook';
import { config, rules } from '../../support/build.ts';

const [book] = builtinCodebooks;
const [code] = book?.codes ?? [];
const items = [...rules.selfRatingItems];

/** The codes and ratings that the actions of `everyAction` are about, as a server can be given them. */
export const testBook: Codebook = codebookSchema.parse({
  ...book,
  ...config().codebook,
  codes: [...rules.codes.keys()].map((id) => ({ ...code, id })),
  ratings: items.map(([id, range]) => ({
    id,
    label: id,
    definition: id,
    scale: { ...range, step: 1, default: null, anchors: {} },
    na: false,
  })),
});
