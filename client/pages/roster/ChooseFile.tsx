import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Roster.module.css';

interface ChooseFileProps {
  readonly isBusy: boolean;
  readonly isAgain: boolean;
  readonly onChoose: (file: File) => void;
}

const example = 'name,login,role\nWei Chen,wei.chen@example.org,student\nMark Adler,mark,actor\n';

/** What the file has to be like, and the button that opens the browser's own window for it. */
export function ChooseFile({ isBusy, isAgain, onChoose }: ChooseFileProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (file) onChoose(file);
    event.currentTarget.value = ''; // So that the same file, mended, can be chosen again.
  };
  return (
    <Section title={t('roster.title')}>
      <div className={styles.choose}>
        <div className={styles.words}>
          <p>{t('roster.words')}</p>
          {!isAgain && (
            <>
              <p className={styles.label}>{t('roster.example')}</p>
              <pre className={styles.example}>{example}</pre>
            </>
          )}
        </div>
        <input ref={input} className={styles.file} type="file" accept=".csv,text/csv,text/plain" onChange={take} />
        <Button tone={isAgain ? 'plain' : 'go'} isDisabled={isBusy} onPress={() => input.current?.click()}>
          {t(isAgain ? 'roster.another' : 'roster.choose')}
        </Button>
      </div>
    </Section>
  );
}
