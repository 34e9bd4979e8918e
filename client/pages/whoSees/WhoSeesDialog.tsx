import type { SessionId } from '@fishbowl/shared/core/ids';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useWhoSees } from './useWhoSees.ts';
import styles from './WhoSeesDialog.module.css';
import { WhoSeesList } from './WhoSeesList.tsx';

interface WhoSeesDialogProps {
  readonly sessionId: SessionId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Who can see this session now, by name, each with one sentence. */
export function WhoSeesDialog({ sessionId, isOpen, onClose }: WhoSeesDialogProps) {
  const { t } = useTranslation();
  const { rows, isHidden, isError, again } = useWhoSees(sessionId, isOpen);
  return (
    <Dialog
      title={t('whoSees.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {isError && <Button onPress={again}>{t('problem.again')}</Button>}
          <Button onPress={onClose}>{t('whoSees.close')}</Button>
        </>
      }
    >
      {rows ? (
        <>
          <p className={styles.now}>{t(isHidden ? 'whoSees.hiddenNow' : 'whoSees.now')}</p>
          <WhoSeesList rows={rows} />
        </>
      ) : isError ? (
        <p role="alert">{t('whoSees.failed')}</p>
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}
