import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';

const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Links carry the address that this page was opened by. From "localhost" they lead nowhere on other devices. */
export function LocalNotice() {
  const { t } = useTranslation();
  const { host, hostname } = window.location;
  if (!localHosts.has(hostname)) return null;
  return (
    <Notice tone="calm" title={t('links.localTitle')}>
      {t('links.localWords', { host })}
    </Notice>
  );
}
