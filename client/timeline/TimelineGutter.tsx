import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/Mark.tsx';
import { initialsOf } from './initialsOf.ts';
import type { Lane, TimelineModel } from './model.ts';
import { RIBBON_PX, RULER_PX, rowsOf } from './rows.ts';
import styles from './TimelineGutter.module.css';

/** The names of the rows, each as high as its lane. The plot's own description says the same, so hidden from screen readers. */
export function TimelineLabels({ model }: { readonly model: TimelineModel }) {
  const { t } = useTranslation();
  return (
    <div className={styles.labels} aria-hidden="true">
      <div className={styles.label} style={{ height: RULER_PX }}>
        <span className={styles.name}>{t('timeline.minutes')}</span>
      </div>
      <div className={styles.label} style={{ height: RIBBON_PX }}>
        <span className={styles.name}>{model.speech ? t('timeline.speech') : ''}</span>
      </div>
      {rowsOf(model.lanes).rows.map(({ lane, heightPx }) => (
        <div key={lane.id} className={styles.label} style={{ height: heightPx }} title={lane.label}>
          <LaneSign lane={lane} />
          <span className={styles.name}>{lane.label}</span>
        </div>
      ))}
    </div>
  );
}

/** How many tags each lane has. */
export function TimelineCounts({ model }: { readonly model: TimelineModel }) {
  return (
    <div className={styles.counts} aria-hidden="true" style={{ paddingTop: RULER_PX + RIBBON_PX }}>
      {rowsOf(model.lanes).rows.map(({ lane, heightPx }) => (
        <div key={lane.id} className={styles.count} style={{ height: heightPx }}>
          {lane.count}
        </div>
      ))}
    </div>
  );
}

function LaneSign({ lane }: { readonly lane: Lane }) {
  if (lane.kind === 'family' && lane.hue) return <Mark hue={lane.hue} />;
  if (lane.kind !== 'density') return <span className={styles.initials}>{initialsOf(lane.label)}</span>;
  return (
    <svg className={styles.density} viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
      <path d="M-5 4V0M-2 4V-4M1 4V-1M4 4V-3" />
    </svg>
  );
}
