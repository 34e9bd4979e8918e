import { useTranslation } from 'react-i18next';
import { formatClock } from '../ui/formatClock.ts';
import { Mark as MarkSign } from '../ui/Mark.tsx';
import { markState, pressWords } from './markWords.ts';
import type { Mark } from './model.ts';
import styles from './TimelineTip.module.css';

interface TimelineTipProps {
  readonly mark: Mark;
  /** How many more marks lie at the same place. */
  readonly others: number;
}

/** Who and what, beside a mark. For those who see: the selected mark is announced elsewhere. */
export function TimelineTip({ mark, others }: TimelineTipProps) {
  const { t } = useTranslation();
  const state = markState(t, mark);
  const pressed = pressWords(t, mark);
  return (
    <div className={styles.tip} aria-hidden="true">
      <p className={styles.head}>
        <span className={styles.time}>{formatClock(mark.startMs)}</span>
        <MarkSign hue={mark.hue} variant={mark.variant} />
        <span>{mark.label}</span>
      </p>
      {mark.raterName && <p>{mark.raterName}</p>}
      {state.length > 0 && <p>{state.join(', ')}</p>}
      {pressed && <p>{pressed}</p>}
      {mark.note && <p className={styles.note}>{mark.note}</p>}
      {others > 0 && <p>{t('timeline.others', { count: others })}</p>}
    </div>
  );
}
