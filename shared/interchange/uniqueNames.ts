/** A name for each id, in their order; who shares a name with somebody before gets a number: two Annas stay two. */
export function uniqueNames<Id extends string>(
  ids: readonly Id[],
  nameOf: (id: Id) => string,
): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const name = nameOf(id);
    const free = (number: number): string => {
      const numbered = number === 1 ? name : `${name} (${number})`;
      return taken.has(numbered) ? free(number + 1) : numbered;
    };
    const given = free(1);
    taken.add(given);
    names.set(id, given);
  }
  return names;
}
