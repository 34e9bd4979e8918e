import { parseArgs } from 'node:util';
import type { Figure } from './Figure.ts';

/** Each is loaded only when it is asked for: one that is broken fails alone. */
const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  fold: async () => (await import('./fold.ts')).run(),
  join: async () => (await import('./join.ts')).run(),
  live: async () => (await import('./live.ts')).run(),
  memory: async () => (await import('./memory.ts')).run(),
  timeline: async () => (await import('./timeline.ts')).run(),
};

const digits = (value: number | null) => (value === null ? '' : value.toPrecision(4));

function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, floor, ratio }) => [
    name,
    digits(value),
    unit,
    floor === null ? '' : `floor ${digits(floor)}`,
    ratio === null ? '' : `ratio ${digits(ratio)}`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [name = ''] = positionals;
  const bench = benches[name];
  if (!bench || positionals.length !== 1) {
    console.error(`usage: npm run bench -- NAME [--json], where NAME is one of: ${Object.keys(benches).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const figures = await bench();
  console.log(values.json ? JSON.stringify({ bench: name, figures }) : table(figures));
}

await main();
