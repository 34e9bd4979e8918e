import type { Locator } from 'playwright-core';
import type { Person } from '../Person.ts';

type Lines = readonly (readonly string[])[];

/** Goes to the report; gives the cells of its two tables of numbers, line by line, without their heads. */
export async function readReport({ page }: Person) {
  await page.getByRole('link', { name: 'Report' }).click();
  const counts = page.getByRole('region', { name: 'Tags, rater by rater' });
  await counts.waitFor();
  const numbers = page.getByRole('region', { name: 'The numbers, with how far the raters lay apart' });
  return {
    raters: (await counts.locator('thead th').allTextContents()).slice(1),
    counts: await lines(counts),
    numbers: await lines(numbers),
  };
}

function lines(section: Locator): Promise<Lines> {
  return section
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    );
}

/** Printed on paper: pages of the whole, and of the part before the detail. */
export async function printed({ page }: Person): Promise<{ readonly whole: number; readonly front: number }> {
  const pages = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  };
  const whole = await pages();
  await page.locator('main > :not(article)').evaluateAll((parts) => {
    for (const part of parts) part.remove();
  });
  return { whole, front: await pages() };
}
