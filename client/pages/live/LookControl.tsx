import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
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
      {asking && (
        <ConfirmDialog
          title={t('look.title')}
          words={t('look.body')}
          yes={t('look.yes')}
          no={t('look.no')}
          onClose={() => setAsking(false)}
          onYes={onLook}
        />
      )}
    </div>
  );
}
