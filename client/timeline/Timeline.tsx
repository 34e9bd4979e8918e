import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../ui/formatClock.ts';
import { attachStripGestures } from './attachStripGestures.ts';
import type { TimelineEditing } from './editing.ts';
import { findMark } from './findMark.ts';
import type { PlotWords } from './layout.ts';
import type { TimelineModel } from './model.ts';
import styles from './Timeline.module.css';
import { TimelineCanvas } from './TimelineCanvas.tsx';
import { TimelineControls } from './TimelineControls.tsx';
import { TimelineCounts, TimelineLabels } from './TimelineGutter.tsx';
import { TimelineSurface } from './TimelineSurface.ts';
import { TimelineTable } from './TimelineTable.tsx';

export interface TimelineProps {
  readonly model: TimelineModel;
  /** Session time, read at every frame past React; null when there is no hand. Keep its identity between renders. */
  readonly now: () => number | null;
  readonly selectedId: string | null;
  /** Keep its identity between renders. */
  readonly onSelect: (markId: string | null) => void;
  /** A place on the ruler was pressed, or `[` `]` led to a moment. Keep its identity between renders. */
  readonly onSeek?: (ms: number) => void;
  /** What `[` and `]` go between, sorted. */
  readonly momentsMs?: readonly number[];
  /** Left out: nothing can be changed here. */
  readonly editing?: TimelineEditing | null;
}

const nowhere = () => {};
const noMoments: readonly number[] = [];

/** A session on one rule: names, plot, counts, and under it the strip, the zoom and the same as a table. */
export function Timeline(props: TimelineProps) {
  const { model, now, selectedId, onSelect, onSeek = nowhere, momentsMs = noMoments, editing = null } = props;
  const { t } = useTranslation();
  const words = useMemo<PlotWords>(
    () => ({
      take: (number) => t('timeline.take', { number }),
      away: (length) => t('timeline.away', { length }),
    }),
    [t],
  );
  const isEditable = editing !== null;
  const [surface] = useState(() => new TimelineSurface({ model, now, selectedId, words, isEditable }));
  const stripRef = useRef<HTMLCanvasElement>(null);
  const { isFitted } = useSyncExternalStore(surface.subscribe, surface.getState);

  useEffect(
    () => surface.update({ model, now, selectedId, words, isEditable }),
    [surface, model, now, selectedId, words, isEditable],
  );
  useEffect(() => (stripRef.current ? attachStripGestures(stripRef.current, surface) : undefined), [surface]);

  return (
    <section
      className={styles.timeline}
      data-raters={model.lanes.some(({ kind }) => kind === 'rater')}
      aria-label={t('timeline.label')}
    >
      <div className={styles.rows}>
        <TimelineLabels model={model} />
        <TimelineCanvas
          surface={surface}
          model={model}
          label={t('timeline.label')}
          stripRef={stripRef}
          selectedId={selectedId}
          onSelect={onSelect}
          momentsMs={momentsMs}
          onSeek={onSeek}
          editing={editing}
        />
        <TimelineCounts model={model} />
      </div>
      <Foot model={model} selectedId={selectedId} onSelect={onSelect} editing={editing}>
        <div className={styles.strip} data-hidden={isFitted}>
          <canvas ref={stripRef} />
        </div>
        <EditButton surface={surface} model={model} selectedId={selectedId} editing={editing} />
        <TimelineControls surface={surface} />
      </Foot>
    </section>
  );
}

interface EditButtonProps extends Required<Pick<TimelineProps, 'model' | 'selectedId' | 'editing'>> {
  readonly surface: TimelineSurface;
}

/** For fingers, and for those who do not know the key. */
function EditButton({ surface, model, selectedId, editing }: EditButtonProps) {
  const { t } = useTranslation();
  const mark = findMark(model, selectedId)?.mark;
  if (!mark?.own || !editing) return null;
  return (
    <button
      type="button"
      className={styles.edit}
      aria-label={t('timeline.editMark', { label: mark.label, time: formatClock(mark.startMs) })}
      onClick={(event) => editing.onEdit(mark, surface.anchor ?? event.currentTarget)}
    >
      {t('timeline.edit')}
    </button>
  );
}

interface FootProps extends Pick<TimelineProps, 'model' | 'selectedId' | 'onSelect'> {
  readonly editing: TimelineEditing | null;
  readonly children: ReactNode;
}

function Foot({ model, selectedId, onSelect, editing, children }: FootProps) {
  const { t } = useTranslation();
  const tableId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <div className={styles.foot}>
        <button
          type="button"
          className={styles.disclose}
          aria-expanded={isOpen}
          aria-controls={isOpen ? tableId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Sign size={14} strokeWidth={1.5} aria-hidden="true" />
          <span>{t('timeline.asTable')}</span>
        </button>
        {children}
      </div>
      {isOpen && (
        <TimelineTable id={tableId} model={model} selectedId={selectedId} onSelect={onSelect} editing={editing} />
      )}
    </>
  );
}
