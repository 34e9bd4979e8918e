/** Few enough rows of few enough columns for the variables that one statement may have. */
const most = 500;

/** In pieces that fit into one statement each. */
export function chunked<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));
}
