import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { errorWords } from '../../view/errorWords.ts';
import { isError } from '../../view/isError.ts';
import styles from '../courseForm/CourseForm.module.css';

interface SaveProblemProps {
  readonly error: unknown;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Nothing was saved, and why; where somebody else was quicker, one chooses between theirs and one's own. */
export function SaveProblem({ error, onTheirs, onMine }: SaveProblemProps) {
  const { t } = useTranslation();
  if (!error) return null;
  const isOvertaken = isError(error, 'changedMeanwhile');
  return (
    <div className={styles.error}>
      <Notice
        tone="fault"
        title={isOvertaken ? t('courseForm.meanwhile') : errorWords(error, t)}
        action={
          isOvertaken && (
            <>
              <Button onPress={onTheirs}>{t('courseForm.takeTheirs')}</Button>
              <Button onPress={onMine}>{t('courseForm.saveMine')}</Button>
            </>
          )
        }
      >
        {t(isOvertaken ? 'courseForm.meanwhileWords' : 'courseForm.kept')}
      </Notice>
    </div>
  );
}
