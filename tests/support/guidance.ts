import { existsSync, readFileSync } from 'node:fs';

/** A file of the guidance folder beside the checkout, where there is one: the tests that need it are skipped by name. */
export function guidancePath(name: string): string | undefined {
  const path = new URL(`../../../shared/${name}`, import.meta.url).pathname;
  return existsSync(path) ? path : undefined;
}

export function guidanceText(name: string): string {
  const path = guidancePath(name);
  if (path === undefined) throw new Error(`${name} is not here`);
  return readFileSync(path, 'utf8');
}
