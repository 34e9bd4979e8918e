import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

function idsIn(files: readonly string[], pattern: RegExp): readonly string[] {
  const text = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
  return [...text.matchAll(pattern)].map(([, id]) => id ?? '').sort();
}

const sources = ['shared', 'server', 'client'].flatMap((folder) =>
  globSync(`../${folder}/**/*.{ts,tsx}`, { cwd: import.meta.dirname, exclude: ['**/node_modules/**'] }),
);

test('[M2] every rule is cited by a test, and every id that a test cites is a rule', () => {
  const files = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: ['node_modules/**'] });
  const rules = idsIn(['../shared/RULES.md'], /^- ([A-Z]\d+) /gm);

  const cited = idsIn(files, /\[([A-Z]\d+)\]/g);

  expect([...new Set(cited)]).toEqual(rules);
});

test('[M2] every id that a comment names is a rule', () => {
  const rules = new Set(idsIn(['../shared/RULES.md'], /^- ([A-Z]\d+) /gm));

  const named = idsIn(sources, /\((?:[A-Z]\d+, )*([A-Z]\d+)(?:, [A-Z]\d+)*\)/g);

  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !rules.has(id))).toEqual([]);
});
