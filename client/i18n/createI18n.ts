import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import entrance from './en/entrance.json';

/** The languages that can be chosen, besides English, with the loader of their words. English stands in for what they lack. */
const others: { readonly [language: string]: () => Promise<{ readonly default: object }> } = {};

/** The words on every screen. Those of the way in are there at once in English, the rest arrives with the pages; another language arrives with its own file. */
export async function createI18n(wanted: string): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: entrance } },
    interpolation: { escapeValue: false },
  });
  const load = others[wanted];
  if (load) {
    instance.addResourceBundle(wanted, 'translation', (await load()).default);
    await instance.changeLanguage(wanted);
  }
  return instance;
}
