import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '../../ui/Clock.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NoteField.module.css';

interface NoteFieldProps {
  readonly value: string;
  /** When typing began, session time; null while the field is empty. The note is stamped with it. */
  readonly begunMs: number | null;
  readonly onChange: (text: string) => void;
  /** Enter. */
  readonly onKeep: () => void;
  /** Esc: lets go of what was typed. */
  readonly onCancel: () => void;
}

/** A note on the session clock, stamped when typing begins, not when it is finished. */
export function NoteField({ value, begunMs, onChange, onKeep, onCancel }: NoteFieldProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onKeep();
    if (event.key === 'Escape') onCancel();
  };
  return (
    <div className={styles.note}>
      <TextField
        label={t('note.label')}
        value={value}
        onChange={onChange}
        onKeyDown={onKeyDown}
        maxLength={500}
        placeholder={t('note.placeholder')}
      />
      {begunMs !== null && (
        <p className={styles.stamp}>
          <Clock ms={begunMs} size="text" /> {t('note.stamp')}
        </p>
      )}
    </div>
  );
}
