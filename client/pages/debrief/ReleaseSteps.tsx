import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './ReleaseSteps.module.css';

/** The stages in which the student and the actor receive what was observed. */
export type ReleaseStage = 'self' | 'actor' | 'classmates' | 'supervisor';

export interface ReleaseStep {
  readonly stage: ReleaseStage;
  readonly state: 'done' | 'now' | 'later';
  /** "shown 15:04", "on the screen now", "not shown yet", "skipped". */
  readonly words: string;
}

interface ReleaseStepsProps {
  readonly steps: readonly ReleaseStep[];
  /** Why this person only looks on, where they might expect otherwise. */
  readonly words?: string | null;
  /** Only the supervisor releases. Null: nothing left, or not this person's to decide. */
  readonly next: {
    readonly stage: ReleaseStage;
    /** Null: it is the student's own to give. */
    readonly onRelease: (() => void) | null;
    readonly onSkip: (() => void) | null;
  } | null;
  /** Ends the debrief, once everything is shown. */
  readonly onClose?: (() => void) | null;
}

/** Self, actor, classmates, supervisor: each shown by somebody's logged decision, in this order. */
export function ReleaseSteps({ steps, words = null, next, onClose = null }: ReleaseStepsProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.steps} aria-label={t('release.label')}>
      <ol className={styles.list}>
        {steps.map((step, i) => (
          <li
            key={step.stage}
            className={styles.step}
            data-state={step.state}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span aria-hidden="true">{i + 1}</span>
            <strong>{t(`release.stage.${step.stage}`)}</strong>
            <span className={styles.words}>{step.words}</span>
          </li>
        ))}
      </ol>
      {words && <p className={styles.why}>{words}</p>}
      {next && (
        <div className={styles.next}>
          {next.onSkip && (
            <Button tone="quiet" onPress={next.onSkip}>
              {t('release.skip')}
            </Button>
          )}
          {next.onRelease && (
            <Button tone="go" onPress={next.onRelease}>
              {t(`release.show.${next.stage}`)}
            </Button>
          )}
        </div>
      )}
      {onClose && (
        <div className={styles.next}>
          <Button onPress={onClose}>{t('release.close')}</Button>
        </div>
      )}
    </section>
  );
}
