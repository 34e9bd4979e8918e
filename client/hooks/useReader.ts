import { useTranslation } from 'react-i18next';
import type { Reader } from '../view/formatWhen.ts';

/** In which language, and seen from when, times are told. */
export function useReader(): Reader {
  const { i18n } = useTranslation();
  return { nowMs: Date.now(), language: i18n.language };
}
