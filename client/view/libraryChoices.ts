import type { LibraryReply } from '@fishbowl/shared/protocol/http/library';
import type { TFunction } from 'i18next';
import type { Choice } from '../ui/Select.tsx';

/** Cases to choose from, each with its length, its level and what may be hard to hear in it. */
export function scenarioChoices({ scenarios }: LibraryReply, t: TFunction): readonly Choice[] {
  return scenarios.map(({ id, title, minutes, level, contentNotes }) => {
    const notes = contentNotes.length > 0 ? [t('newSession.about', { notes: contentNotes.join(', ') })] : [];
    const detail = [t('newSession.minutes', { count: minutes }), t(`newSession.level.${level}`), ...notes].join(' · ');
    return { id, title, detail };
  });
}

/** Books to choose from, each with what it has to tag and to rate. */
export function codebookChoices({ codebooks }: LibraryReply, t: TFunction): readonly Choice[] {
  return codebooks.map(({ id, title, codes, ratings }) => {
    const parts = [
      ...(codes > 0 ? [t('newSession.codes', { count: codes })] : []),
      ...(ratings > 0 ? [t('newSession.ratings', { count: ratings })] : []),
    ];
    return { id, title, detail: parts.join(' · ') };
  });
}
