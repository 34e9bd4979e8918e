import { addWords } from '@fishbowl/client/i18n/addWords';
import { type Area, areas } from '@fishbowl/client/i18n/areas';
import { createI18n } from '@fishbowl/client/i18n/createI18n';

/** English with the words of every area, as pages have it once they have all been gone to. */
export async function wordedI18n() {
  const i18n = await createI18n('en');
  for (const area of Object.keys(areas).filter(isArea)) await addWords(i18n, area);
  return i18n;
}

function isArea(name: string): name is Area {
  return Object.hasOwn(areas, name);
}
