import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { formatClock } from '../../ui/formatClock.ts';
import type { Hue } from '../../ui/glyphs.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Mark } from '../../ui/Mark.tsx';
import styles from './LastTags.module.css';

/** One of one's own tags, newest first in every list. */
export interface OwnTag {
  readonly id: string;
  readonly atMs: number;
  readonly hue: Hue;
  readonly variant: number;
  readonly label: string;
  /** The server has not confirmed it yet. */
  readonly isPending: boolean;
  /** A span that is still running. */
  readonly isOpen: boolean;
  /** What ended the span, if not its author. */
  readonly endedBy?: 'pause' | 'sessionEnd' | 'exclusive' | undefined;
  readonly note?: string | undefined;
}

interface LastTagsProps {
  readonly tags: readonly OwnTag[];
  /** Takes back the newest thing done; null: there is nothing. */
  readonly onUndo: (() => void) | null;
  /** Does again what was taken back last. */
  readonly onRedo: (() => void) | null;
  readonly onRetract: (id: string) => void;
  /** `anchor`: what was pressed. */
  readonly onEdit: (id: string, anchor: HTMLElement) => void;
}

/** Own last tags, each to be mended or taken back; what was done last can be undone, and done again. */
export function LastTags({ tags, onUndo, onRedo, onRetract, onEdit }: LastTagsProps) {
  const { t } = useTranslation();
  return (
    <>
      {tags.length === 0 && <p className={styles.empty}>{t('lastTags.empty')}</p>}
      <ol className={styles.list}>
        {tags.map((tag, i) => (
          <li key={tag.id} className={styles.row}>
            <span className={styles.time}>
              <Clock ms={tag.atMs} size="text" />
            </span>
            <Mark hue={tag.hue} variant={tag.variant} pending={tag.isPending} />
            <button
              type="button"
              className={styles.label}
              aria-label={t('lastTags.edit', { label: tag.label, time: formatClock(tag.atMs) })}
              title={t('lastTags.editHint')}
              onClick={(event) => onEdit(tag.id, event.currentTarget)}
            >
              {tag.label}
              {tag.isOpen && <small>{t('lastTags.running')}</small>}
              {tag.endedBy && <small>{t(`lastTags.ended.${tag.endedBy}`)}</small>}
              {tag.note && <small>{tag.note}</small>}
            </button>
            {i === 0 && onUndo ? (
              <Button tone="quiet" onPress={onUndo}>
                {t('lastTags.undo')}
                <Kbd keys={t('lastTags.undoKeys')} />
              </Button>
            ) : (
              <span className={styles.retract}>
                <Button
                  tone="quiet"
                  aria-label={t('lastTags.retract', { label: tag.label })}
                  onPress={() => onRetract(tag.id)}
                >
                  {t('lastTags.takeBack')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.again}>
        {tags.length === 0 && onUndo && (
          <Button tone="quiet" onPress={onUndo}>
            {t('lastTags.undo')}
            <Kbd keys={t('lastTags.undoKeys')} />
          </Button>
        )}
        {onRedo && (
          <Button tone="quiet" onPress={onRedo}>
            {t('lastTags.redo')}
            <Kbd keys={t('lastTags.redoKeys')} />
          </Button>
        )}
      </div>
    </>
  );
}
