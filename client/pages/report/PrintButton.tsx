import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import styles from './PrintButton.module.css';
import { useExport } from './useExport.ts';

/** Puts the report on paper, once the server has noted it. */
export function PrintButton() {
  const { t } = useTranslation();
  const take = useExport();
  return (
    <>
      <Button
        icon={<Printer size={16} strokeWidth={1.5} aria-hidden="true" />}
        aria-label={t('report.print')}
        isDisabled={take.isPending}
        onPress={() => take.mutate({ kind: 'print', save: () => window.print() })}
      >
        <span className={styles.roomy}>{t('report.print')}</span>
      </Button>
      <StatusLine words={take.isError ? t('report.printFailed') : null} />
    </>
  );
}
