import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatClock } from '../../ui/formatClock.ts';
import styles from './LookControl.module.css';

interface LookControlProps {
  /** When one looked, session time; null: not yet. */
  readonly lookedAtMs: number | null;
  readonly onLook: () => void;
}

/** Others' tags stay covered until one chooses to look, which is logged and cannot be undone. */
export function LookControl({ lookedAtMs, onLook }: LookControlProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (lookedAtMs !== null) return <p className={styles.words}>{t('look.done', { time: formatClock(lookedAtMs) })}</p>;
  return (
    <div className={styles.look}>
      <p className={styles.words}>{t('look.covered')}</p>
      <Button icon={<Eye aria-hidden="true" />} onPress={() => setAsking(true)}>
        {t('look.button')}
      </Button>
      <Dialog
        title={t('look.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              tone="go"
              onPress={() => {
                setAsking(false);
                onLook();
              }}
            >
              {t('look.yes')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('look.no')}</Button>
          </>
        }
      >
        <p>{t('look.body')}</p>
      </Dialog>
    </div>
  );
}
