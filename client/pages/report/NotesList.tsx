import { useTranslation } from 'react-i18next';
import { Clock } from '../../ui/Clock.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './DataTable.module.css';

/** What somebody wrote, at the moment they began to write it. */
export interface ReportNote {
  readonly id: string;
  readonly atMs: number;
  readonly by: string;
  /** Null: erased by its author. */
  readonly words: string | null;
}

/** All notes in the order of the conversation. */
export function NotesList({ notes }: { readonly notes: readonly ReportNote[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('report.notes')}>
      {notes.length === 0 && <p className={styles.none}>{t('report.noNotes')}</p>}
      <ol>
        {notes.map((note) => (
          <li key={note.id} className={styles.note}>
            <Clock ms={note.atMs} size="text" />
            <p>
              {note.words ?? t('report.erased')}
              <small>{note.by}</small>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
