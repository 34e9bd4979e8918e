import { Maximize2, Minus, Plus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import styles from './TimelineControls.module.css';
import type { TimelineSurface } from './TimelineSurface.ts';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Zoom and follow for those who press rather than pinch or turn a wheel. */
export function TimelineControls({ surface }: { readonly surface: TimelineSurface }) {
  const { t } = useTranslation();
  const { isFitted, isFollowing, hasHand } = useSyncExternalStore(surface.subscribe, surface.getState);
  return (
    <div className={styles.controls}>
      {hasHand && !isFitted && (
        <button
          type="button"
          className={styles.word}
          aria-pressed={isFollowing}
          onClick={() => surface.follow(!isFollowing)}
        >
          {t('timeline.follow')}
        </button>
      )}
      {!isFitted && (
        <button
          type="button"
          className={cx(styles.icon, styles.whole)}
          aria-label={t('timeline.whole')}
          title={t('timeline.whole')}
          onClick={() => surface.showWhole()}
        >
          <Maximize2 {...ICON} />
        </button>
      )}
      <button
        type="button"
        className={styles.icon}
        aria-label={t('timeline.zoomOut')}
        title={t('timeline.zoomOut')}
        aria-disabled={isFitted}
        onClick={() => surface.zoomMiddle(1 / 1.5)}
      >
        <Minus {...ICON} />
      </button>
      <button
        type="button"
        className={styles.icon}
        aria-label={t('timeline.zoomIn')}
        title={t('timeline.zoomIn')}
        onClick={() => surface.zoomMiddle(1.5)}
      >
        <Plus {...ICON} />
      </button>
    </div>
  );
}
