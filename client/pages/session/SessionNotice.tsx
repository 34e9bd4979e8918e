import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../hooks/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ConnectionNotice } from '../live/ConnectionNotice.tsx';

/** Trouble with the line or with the server's disk, while there is some; and what of earlier could not be sent. */
export function SessionNotice() {
  const { t } = useTranslation();
  const isOffline = useSnapshot(({ link }) => link.status === 'offline');
  const waiting = useSnapshot((snapshot) => snapshot.pendingCount);
  const { isKept, unreadable } = useSnapshot(({ keeping }) => keeping);
  const canSave = useSnapshot((snapshot) => snapshot.canSave);
  return (
    <>
      {isOffline && <ConnectionNotice waiting={waiting} isKept={isKept} />}
      {!isOffline && !canSave && (
        <Notice tone="fault" title={t('connection.cannotSave')}>
          {t(isKept ? 'connection.sentAgain' : 'connection.sentAgainTab')}
        </Notice>
      )}
      {unreadable > 0 && (
        <Notice tone="calm" title={t('connection.unreadable', { count: unreadable })}>
          {t('connection.unreadableKept')}
        </Notice>
      )}
    </>
  );
}
