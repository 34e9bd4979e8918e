import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SelfRating.module.css';

/** One question on a scale of whole steps, with words at its ends. */
export interface SelfQuestion {
  readonly id: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly lowWords: string;
  readonly highWords: string;
  readonly answer: number | null;
}

interface SelfRatingProps {
  readonly questions: readonly SelfQuestion[];
  readonly onAnswer: (id: string, answer: number) => void;
  readonly bestMoment: string;
  readonly onBestMoment: (text: string) => void;
  readonly tryNext: string;
  readonly onTryNext: (text: string) => void;
  readonly onDone: () => void;
  /** Skipping is a choice and is logged as one. */
  readonly onSkip: () => void;
}

/** The student's own view, before anybody else's is shown. Two minutes; it never holds the debrief up. */
export function SelfRating(props: SelfRatingProps) {
  const { questions, onAnswer, bestMoment, onBestMoment, tryNext, onTryNext, onDone, onSkip } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.form} aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles.title}>
          {t('self.title')}
        </h2>
        <p className={styles.words}>{t('self.words')}</p>
      </div>
      {questions.map((question) => (
        <div key={question.id}>
          <p className={styles.question}>{question.words}</p>
          <SegmentedControl
            label={question.words}
            options={stepsOf(question)}
            value={question.answer === null ? null : String(question.answer)}
            onChange={(answer) => onAnswer(question.id, Number(answer))}
          />
          <p className={styles.ends}>
            <span>{question.lowWords}</span>
            <span>{question.highWords}</span>
          </p>
        </div>
      ))}
      <TextField label={t('self.best')} value={bestMoment} onChange={onBestMoment} maxLength={300} />
      <TextField label={t('self.try')} value={tryNext} onChange={onTryNext} maxLength={300} />
      <div className={styles.actions}>
        <Button tone="go" onPress={onDone}>
          {t('self.done')}
        </Button>
        <Button tone="quiet" onPress={onSkip}>
          {t('self.skip')}
        </Button>
      </div>
    </section>
  );
}

const stepsOf = ({ from, to }: SelfQuestion) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ value: String(from + i), label: String(from + i) }));
