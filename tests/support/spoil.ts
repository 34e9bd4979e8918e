import fc from 'fast-check';

type Path = readonly (string | number)[];

/** The places in a JSON value, from its root. */
function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...at, key]))];
}

/** A copy with something else in one place; undefined takes the place away. */
function withAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, name === key ? withAt(part, rest, other) : part]);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}

const oddities = fc.oneof(
  fc.constantFrom(undefined, null, true, -1, 0.5, 1e308, 2 ** 53, '', '\u0000', '__proto__', 'x'.repeat(5_000), [], {}),
  fc.constantFrom('placeTag', 'command', 'join', 'endSession', 'sue', 'stu', 'constructor'),
  fc.jsonValue({ maxDepth: 3 }),
  fc.nat(),
);

/** A message that was right, with something odd in up to two places: mostly wrong, and near enough to get far. */
export function spoilt(messages: readonly object[]): fc.Arbitrary<unknown> {
  const place = fc.tuple(fc.nat(), oddities);
  return fc.tuple(fc.constantFrom(...messages), fc.array(place, { maxLength: 2 })).map(([message, places]) =>
    places.reduce<unknown>((spoiling, [n, odd]) => {
      const paths = pathsOf(spoiling);
      return withAt(spoiling, paths[n % paths.length] ?? [], odd);
    }, message),
  );
}
