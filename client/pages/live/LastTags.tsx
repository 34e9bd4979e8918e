import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Clock } from '../../ui/Clock.tsx';
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
  readonly note?: string | undefined;
}

interface LastTagsProps {
  readonly tags: readonly OwnTag[];
  /** Takes back the newest. */
  readonly onUndo: () => void;
  readonly onRetract: (id: string) => void;
}

/** Own last tags, the newest with undo; the others can be taken back one by one. */
export function LastTags({ tags, onUndo, onRetract }: LastTagsProps) {
  const { t } = useTranslation();
  if (tags.length === 0) return <p className={styles.empty}>{t('lastTags.empty')}</p>;
  return (
    <ol className={styles.list}>
      {tags.map((tag, i) => (
        <li key={tag.id} className={styles.row}>
          <span className={styles.time}>
            <Clock ms={tag.atMs} size="text" />
          </span>
          <Mark hue={tag.hue} variant={tag.variant} pending={tag.isPending} />
          <span className={styles.label}>
            {tag.label}
            {tag.isOpen && <small>{t('lastTags.running')}</small>}
            {tag.note && <small>{tag.note}</small>}
          </span>
          {i === 0 ? (
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
  );
}
