import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { TFunction } from 'i18next';

const fewCodes = 3;

/** A set of codes in the fewest plain words: whole families by their name, else the codes, else how many there are. */
export function codeWords({ families, codes }: Codebook, ids: readonly string[], t: TFunction): string {
  const isIn = (id: string) => ids.includes(id);
  const whole = families.filter(({ id }) => {
    const members = codes.filter(({ family }) => family === id);
    return members.length > 1 && members.every((code) => isIn(code.id));
  });
  const rest = codes.filter(({ id, family }) => isIn(id) && !whole.some((each) => each.id === family));
  const names = [...whole, ...rest].map(({ label }) => label);
  return names.length > fewCodes ? t('report.codes', { count: ids.length }) : names.join(' + ');
}
