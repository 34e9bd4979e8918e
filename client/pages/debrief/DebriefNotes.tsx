import { isAtTable } from '@fishbowl/shared/session/seat';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../hooks/useNames.ts';
import { useNoteDraft } from '../../hooks/useNoteDraft.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Section } from '../../ui/Section.tsx';
import { NoteField } from '../live/NoteField.tsx';
import { NotesList } from '../report/NotesList.tsx';
import styles from './DebriefNotes.module.css';

/** What has been written, as far as one may read it, and a field for one's own. */
export function DebriefNotes() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useNames();
  const notes = useSnapshot(({ state }) => state.notes);
  const draft = useNoteDraft(null);
  const isFeedback = isAtTable(seat.role);
  return (
    <div className={styles.notes}>
      <Section title={t(isFeedback ? 'debrief.feedback' : 'debrief.note')}>
        <NoteField {...draft} />
      </Section>
      <NotesList
        notes={[...notes.values()]
          .sort((a, b) => a.atMs - b.atMs)
          .map(({ id, seatId, atMs, text }) => ({ id: `${seatId}/${id}`, atMs, by: nameOf(seatId), words: text }))}
      />
    </div>
  );
}
