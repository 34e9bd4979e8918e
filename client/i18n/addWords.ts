import type { i18n } from 'i18next';
import { type Area, areas } from './areas.ts';

/** Fetches the words of an area and adds them. Each file is fetched once, however often it is asked for. */
export async function addWords(instance: i18n, area: Area): Promise<void> {
  const { default: words } = await areas[area]();
  instance.addResourceBundle('en', 'translation', words, true);
}
