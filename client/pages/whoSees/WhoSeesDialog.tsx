import type { SessionId } from '@fishbowl/shared/core/ids';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
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
  return (
    <Dialog
      title={t('whoSees.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <Watchers sessionId={sessionId} />
    </Dialog>
  );
}

/** Asked for each time that the dialog opens: what held a moment ago may be wrong now. */
function Watchers({ sessionId }: Pick<WhoSeesDialogProps, 'sessionId'>) {
  const { t } = useTranslation();
  const { rows, isHidden, isError, again } = useWhoSees(sessionId);
  if (rows)
    return (
      <>
        <p className={styles.now}>{t(isHidden ? 'whoSees.hiddenNow' : 'whoSees.now')}</p>
        <WhoSeesList rows={rows} />
      </>
    );
  if (!isError) return <Loading />;
  return (
    <Notice tone="fault" title={t('whoSees.failed')} action={<Button onPress={again}>{t('problem.again')}</Button>} />
  );
}
