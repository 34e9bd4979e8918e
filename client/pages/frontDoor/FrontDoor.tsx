import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../ui/Bar.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeField } from '../../ui/CodeField.tsx';
import styles from './FrontDoor.module.css';

interface FrontDoorProps {
  readonly code: string;
  readonly codeLength: number;
  readonly onCode: (code: string) => void;
  readonly onGo: () => void;
  readonly isBusy: boolean;
  /** Why the code did not open anything, and what to do. */
  readonly error: string | null;
  /** Sign in, or the way to one's sessions; the theme. */
  readonly corner: ReactNode;
}

/** One field: have a code? Everything else is in the corner. */
export function FrontDoor({ code, codeLength, onCode, onGo, isBusy, error, corner }: FrontDoorProps) {
  const { t } = useTranslation();
  const hint = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (code.length === codeLength && !isBusy) onGo();
  };
  return (
    <div className={styles.door}>
      <Bar bare>{corner}</Bar>
      <main id="main" className={styles.main}>
        <h1 className={styles.name}>{t('common.product')}</h1>
        <form onSubmit={submit}>
          <CodeField
            label={t('frontDoor.question')}
            value={code}
            onChange={onCode}
            length={codeLength}
            hintId={hint}
            invalid={error !== null}
          />
          <div className={styles.under}>
            <Button tone="go" type="submit" isDisabled={code.length !== codeLength || isBusy}>
              {t('frontDoor.go')}
            </Button>
            <p id={hint} className={error ? styles.error : styles.hint} role={error ? 'alert' : undefined}>
              {error ?? t('frontDoor.hint', { count: codeLength })}
            </p>
          </div>
        </form>
      </main>
      <footer className={styles.foot}>{t('frontDoor.what')}</footer>
    </div>
  );
}
