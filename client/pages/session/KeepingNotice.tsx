import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../hooks/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Said where there is time to read it: this browser keeps nothing, so what is not confirmed is lost with the tab. */
export function KeepingNotice() {
  const { t } = useTranslation();
  const isKept = useSnapshot(({ keeping }) => keeping.isKept);
  if (isKept) return null;
  return (
    <Notice tone="calm" title={t('connection.keepsNothing')}>
      {t('connection.keepTab')}
    </Notice>
  );
}
