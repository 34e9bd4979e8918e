import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Section } from '../../ui/Section.tsx';
import { tagged, taskOf } from '../../view/taskOf.ts';
import { taskWords } from '../../view/taskWords.ts';
import styles from './OwnTask.module.css';
import { TaskChoice } from './TaskChoice.tsx';

/** What one watches for: an observer's own choice in the lobby, afterwards the supervisor's. Said when it changes. */
export function OwnTask() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const task = useSnapshot(({ state }) => taskOf(state, seat.seatId));
  const mayChoose = useSnapshot(({ state }) => phaseOf(state) === 'lobby');
  if (tagged(seat.codebook).length === 0) return null;
  const words = t('task.yours', { families: taskWords(seat.codebook, task, t) });
  if (!mayChoose) {
    return (
      <p className={styles.words} role="status">
        {words}
      </p>
    );
  }
  return (
    <Section title={t('task.title')}>
      <div className={styles.row}>
        <p role="status">{words}</p>
        <TaskChoice seatId={seat.seatId} label={t('task.chooseOwn')} />
      </div>
      <p className={styles.hint}>{t('task.hint')}</p>
    </Section>
  );
}
