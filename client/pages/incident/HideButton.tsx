import type { SessionId } from '@fishbowl/shared/core/ids';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { HideDialog } from './HideDialog.tsx';
import styles from './Incident.module.css';

/** For staff, outside of the session: hides it. */
export function HideButton({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.button}>
      <Button tone="quiet" icon={<EyeOff aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t('incident.button')}
      </Button>
      <HideDialog sessionId={sessionId} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}
