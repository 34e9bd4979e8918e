import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hue } from '../../ui/glyphs.ts';
import { Mark } from '../../ui/Mark.tsx';
import { QuestionDialog } from '../../ui/QuestionDialog.tsx';
import styles from './TaskDialog.module.css';

export interface TaskFamily {
  readonly id: string;
  readonly label: string;
  readonly hue: Hue;
}

interface TaskDialogProps {
  readonly title: string;
  readonly families: readonly TaskFamily[];
  /** The families of the task so far; null: everything. */
  readonly chosen: readonly string[] | null;
  /** None chosen means everything. */
  readonly onDone: (families: readonly string[]) => void;
  readonly onClose: () => void;
}

/** One or two families to watch for, or everything. Shown while it is asked; kept when it is answered. */
export function TaskDialog({ title, families, chosen, onDone, onClose }: TaskDialogProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<readonly string[]>(chosen ?? []);
  const turn = (id: string) => setWanted(wanted.includes(id) ? wanted.filter((each) => each !== id) : [...wanted, id]);
  return (
    <QuestionDialog
      title={title}
      onClose={onClose}
      yes={t('task.done')}
      onYes={() => onDone(wanted)}
      no={t('common.cancel')}
    >
      <p className={styles.hint}>{t('task.hint')}</p>
      <ul>
        <li>
          <label className={styles.choice}>
            <input type="checkbox" checked={wanted.length === 0} onChange={() => setWanted([])} />
            <span>{t('task.everythingChoice')}</span>
          </label>
        </li>
        {families.map(({ id, label, hue }) => (
          <li key={id}>
            <label className={styles.choice}>
              <input type="checkbox" checked={wanted.includes(id)} onChange={() => turn(id)} />
              <Mark hue={hue} />
              <span>{label}</span>
            </label>
          </li>
        ))}
      </ul>
    </QuestionDialog>
  );
}
