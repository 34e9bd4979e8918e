import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { newTextId } from '../../state/newId.ts';
import { Button } from '../../ui/Button.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { formatClock } from '../../ui/formatClock.ts';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { bookmarksOf } from '../../view/bookmarksOf.ts';
import styles from './Bookmarks.module.css';
import type { InStep } from './useInStep.ts';

/** Moments to come back to: the supervisor keeps them, everybody who may see them goes there with one press. */
export function Bookmarks({ step: { atMs, hereMs, go } }: { readonly step: InStep }) {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const bookmarks = bookmarksOf(state);
  const isLeading = seat.role === 'supervisor';
  if (!isLeading && bookmarks.length === 0) return null;
  const wordsOf = (text: string | null) => text ?? t('bookmark.plain');
  return (
    <div className={styles.bookmarks}>
      <Section title={t('bookmark.lane')} aside={bookmarks.length > 0 && <small>{t('bookmark.keys')}</small>}>
        <ul>
          {bookmarks.map((bookmark) => (
            <li key={`${bookmark.seatId}/${bookmark.id}`} className={styles.row}>
              <button
                type="button"
                className={styles.place}
                aria-current={bookmark.atMs === atMs}
                onClick={() => go({ atMs: bookmark.atMs })}
              >
                <Clock ms={bookmark.atMs} size="text" />
                <span>{wordsOf(bookmark.text)}</span>
              </button>
              {bookmark.seatId === seat.seatId && (
                <Button
                  tone="icon"
                  icon={<X aria-hidden="true" />}
                  aria-label={t('bookmark.remove', { time: formatClock(bookmark.atMs) })}
                  onPress={() => session.ask({ type: 'removeBookmark', textId: bookmark.id })}
                />
              )}
            </li>
          ))}
        </ul>
        {isLeading && <Keep atMs={hereMs} />}
      </Section>
    </div>
  );
}

function Keep({ atMs }: { readonly atMs: number }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const [words, setWords] = useState('');
  const keep = () => {
    session.ask({ type: 'placeBookmark', textId: newTextId(), atMs: Math.round(atMs), text: words.trim() || null });
    setWords('');
  };
  return (
    <div className={styles.keep}>
      <TextField
        label={t('bookmark.words')}
        value={words}
        onChange={setWords}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
        maxLength={200}
      />
      <Button onPress={keep}>{t('bookmark.place', { time: formatClock(atMs) })}</Button>
    </div>
  );
}
