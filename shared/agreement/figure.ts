/** Why a figure has no value. */
export type NotComputable =
  | 'noOverlap' // nothing that two raters both judged
  | 'oneCategory' // chance explains everything
  | 'noVariance' // all that was judged is alike, so nothing can be told apart
  | 'tooFewRaters'
  | 'noEvents';

/** A number, or the reason why there is none. Never NaN, and never a 0 or 1 that stands for "undefined". */
export type Figure = { readonly value: number } | { readonly value: null; readonly reason: NotComputable };

export function figure(value: number): Figure {
  return { value };
}

export function notComputable(reason: NotComputable): Figure {
  return { value: null, reason };
}

/** A quotient; without a value where the denominator is 0. */
export function quotient(numerator: number, denominator: number, reason: NotComputable): Figure {
  return denominator === 0 ? notComputable(reason) : figure(numerator / denominator);
}
