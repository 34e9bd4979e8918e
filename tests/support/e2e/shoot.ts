import { mkdirSync } from 'node:fs';
import path from 'node:path';
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
  const size = page.viewportSize();
  const own = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, { theme: chosen }), theme);
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: path.join(folder, `${screen}-${name}-${viewport.width}-${theme}.png`) });
    }
  }
  await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, { theme: chosen }), own);
  if (size) await page.setViewportSize(size);
}
