import { parseArgs } from 'node:util';
import type { Figure } from './Figure.ts';

/** A file of the same name beside this one exports `run`. Loaded only when asked for: one that is broken fails alone. */
const names = ['fold', 'live', 'timeline'] as const;

interface Bench {
  run(): Promise<readonly Figure[]>;
}

function isBench(module: unknown): module is Bench {
  return typeof module === 'object' && module !== null && 'run' in module && typeof module.run === 'function';
}

async function load(name: string): Promise<Bench> {
  const module: unknown = await import(new URL(`./${name}.ts`, import.meta.url).href);
  if (!isBench(module)) throw new Error(`tests/bench/${name}.ts exports no run`);
  return module;
}

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
  const name = names.find((one) => one === positionals[0]);
  if (name === undefined || positionals.length !== 1) {
    console.error(`usage: npm run bench -- NAME [--json], where NAME is one of: ${names.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const bench = await load(name);
  const figures = await bench.run();
  console.log(values.json ? JSON.stringify({ bench: name, figures }) : table(figures));
}

await main();
