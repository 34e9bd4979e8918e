import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Why nobody is erased from a browser that came back to a guest's seat by its link, and who does it then. */
export function TakenUpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('takenUp.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="go" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('takenUp.words')}</p>
    </Dialog>
  );
}
