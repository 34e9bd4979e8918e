import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inThemes } from './inThemes.ts';
import type { Person } from './Person.ts';

const folder = process.env.SHOTS;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** For looking at: the page in three sizes and both themes, if the environment names a folder in SHOTS. */
export async function shoot({ page, name }: Person, screen: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const own = page.viewportSize();
  await inThemes(page, async (theme) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.screenshot({ path: path.join(folder, `${screen}-${name}-${size.width}-${theme}.png`) });
    }
  });
  if (own) await page.setViewportSize(own);
}
