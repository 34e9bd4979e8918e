import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';

interface ConnectionNoticeProps {
  /** Own tags and notes that wait for the server. */
  readonly waiting: number;
  /** False: they are lost with the tab. */
  readonly isKept: boolean;
}

/** No connection: what one does goes on and is kept; it is sent when the line is back. */
export function ConnectionNotice({ waiting, isKept }: ConnectionNoticeProps) {
  const { t } = useTranslation();
  const kept = isKept ? 'connection.kept' : 'connection.keptInTab';
  const retry = isKept ? 'connection.retry' : 'connection.retryInTab';
  return (
    <Notice tone="fault" title={t('connection.lost')}>
      {waiting > 0 ? t(kept, { count: waiting }) : t(retry)}
    </Notice>
  );
}
