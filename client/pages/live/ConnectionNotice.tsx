import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';

interface ConnectionNoticeProps {
  /** Own tags and notes that wait for the server. */
  readonly waiting: number;
}

/** No connection: what one does goes on and is kept; it is sent when the line is back. */
export function ConnectionNotice({ waiting }: ConnectionNoticeProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="fault" title={t('connection.lost')}>
      {waiting > 0 ? t('connection.kept', { count: waiting }) : t('connection.retry')}
    </Notice>
  );
}
