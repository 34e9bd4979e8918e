import { samePressMs } from '@fishbowl/client/input/createPressFilter';
import type { Person } from '../Person.ts';

/** Leaves so much time between two presses of one key that each of them counts. */
export async function pressApart({ page }: Person): Promise<void> {
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), samePressMs);
}
