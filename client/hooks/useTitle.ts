import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of the page, as tabs, history and screen readers tell it. */
export function useTitle(page: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = page ? t('common.titled', { page }) : t('common.product');
  }, [page, t]);
}
