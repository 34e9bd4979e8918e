import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { client, keysMeant, keysOf, keysUsed } from '../../support/wordsUsed.ts';

const areas = ['entrance', 'home', 'course', 'people', 'privacy', 'session', 'report'];
const keys = new Map(areas.map((area) => [area, keysOf(JSON.parse(read(`i18n/en/${area}.json`)))]));
const known = [...keys.values()].flat();
const createPages = read('pages/createPages.ts').replaceAll(/\s+/g, ' ');
const pages = [...createPages.matchAll(/import\('\.\/([^']+)'\)\)\.(\w+)((?:, '\w+')*)/g)].map(
  ([, file = '', name = '', listed = '']) => ({ name, file: `pages/${file}`, listed: listed.match(/\w+/g) ?? [] }),
);

function read(file: string): string {
  return readFileSync(path.join(client, file), 'utf8');
}

describe('[U60] each page has the words that it shows', () => {
  test.each(pages)('$name', ({ file, listed }) => {
    const there = ['entrance', ...listed].flatMap((area) => keys.get(area) ?? []);

    const meant = [...keysUsed(path.join(client, file))].flatMap((used) => keysMeant(used, known));

    expect(meant.length).toBeGreaterThan(0);
    expect(meant.filter((key) => !there.includes(key))).toEqual([]);
  });
});

test('[U60] what stands around every page has its words from the beginning', () => {
  const meant = [...keysUsed(path.join(client, 'App.tsx'))].flatMap((used) => keysMeant(used, known));

  expect(meant).toContain('problem.fault.title');
  expect(meant.filter((key) => !keys.get('entrance')?.includes(key))).toEqual([]);
});

test('[U61] no words are kept that no page shows', () => {
  const meant = new Set([...keysUsed(path.join(client, 'main.tsx'))].flatMap((used) => keysMeant(used, known)));

  expect(pages.length).toBeGreaterThan(20);
  expect(known.filter((key) => !meant.has(key))).toEqual([]);
});

test('[U61] no key stands twice', () => {
  expect(known.filter((key, at) => known.indexOf(key) !== at)).toEqual([]);
});
