import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { inThemes } from './inThemes.ts';
import type { Person } from './Person.ts';
import { shoot } from './shoot.ts';

/** Axe finds nothing to say against the page, in the light and in the dark. */
export async function accessible(person: Person, screen: string): Promise<void> {
  await shoot(person, screen);
  await inThemes(person.page, async (theme) => {
    const { violations } = await new AxeBuilder({ page: person.page }).setLegacyMode().analyze();
    const found = violations.map(({ id, impact, nodes }) => [impact, id, ...nodes.map(({ html }) => html)]);
    expect(found, `${screen}, ${person.name}, ${theme}`).toEqual([]);
  });
}
