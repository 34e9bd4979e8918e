import type { SessionId } from '@fishbowl/shared/core/ids';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './WhoSeesButton.module.css';
import { WhoSeesDialog } from './WhoSeesDialog.tsx';

interface WhoSeesButtonProps {
  readonly sessionId: SessionId;
  /** In a bar it gives way on a narrow screen, where the session's menu has it. */
  readonly isInBar?: boolean;
}

/** Opens the list of who can see this session. */
export function WhoSeesButton({ sessionId, isInBar = false }: WhoSeesButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.button} data-bar={isInBar}>
      <Button tone="quiet" icon={<Eye aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('whoSees.button')}
      </Button>
      <WhoSeesDialog sessionId={sessionId} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}
