import type { Page } from 'playwright-core';

const themes = ['light', 'dark'] as const;

/** Does something in the light and in the dark, and puts the theme back. */
export async function inThemes(page: Page, work: (theme: string) => Promise<void>): Promise<void> {
  const set = (theme: string | undefined) =>
    page.evaluate((chosen) => {
      if (chosen !== undefined) document.documentElement.dataset.theme = chosen;
    }, theme);
  const own = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of themes) {
    await set(theme);
    await work(theme);
  }
  await set(own);
}
