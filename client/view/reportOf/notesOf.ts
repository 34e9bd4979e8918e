import { type Note, tagKey } from '@fishbowl/shared/session/state';
import type { ReportNote } from '../../pages/report/NotesList.tsx';
import { lookOf } from '../codeLook.ts';
import type { ReportBasis } from './ReportSource.ts';

type NotesSource = Pick<ReportBasis, 'state' | 'nameOf' | 'looks' | 't'>;

/** All notes that the viewer may see, in the order of the conversation. */
export function notesOf(basis: NotesSource): readonly ReportNote[] {
  return [...basis.state.notes.values()]
    .toSorted((a, b) => a.atMs - b.atMs)
    .map((note) => ({
      id: `${note.seatId}/${note.id}`,
      atMs: note.atMs,
      by: by(note, basis),
      words: note.text,
    }));
}

/** What the actor wrote after the conversation, out of role. */
export function actorNotes(basis: ReportBasis): readonly ReportNote[] {
  const { state, viewer } = basis;
  const isActor = (id: string) =>
    [...state.seats].some(([seatId, { role }]) => seatId === id && role === 'actor') ||
    (viewer.role === 'actor' && viewer.id === id);
  const keys = new Set([...state.notes].filter(([, { seatId }]) => isActor(seatId)).map(([key]) => String(key)));
  return notesOf(basis).filter(({ id }) => keys.has(id));
}

/** "Dr. Alvarez, on Open question". */
function by({ seatId, tagId }: Note, { state, nameOf, looks, t }: NotesSource): string {
  const tag = tagId && state.tags.get(tagKey({ seatId, tagId }));
  const name = nameOf(seatId);
  return tag ? t('report.noteOn', { name, code: lookOf(looks, tag.code).label }) : name;
}
