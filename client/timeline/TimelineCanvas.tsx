import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { act } from './act.ts';
import { attachGestures } from './attachGestures.ts';
import { createRetiming } from './createRetiming.ts';
import type { TimelineEditing } from './editing.ts';
import { findMark } from './findMark.ts';
import { actionOf } from './keyboard.ts';
import { markWords } from './markWords.ts';
import type { Mark, TimelineModel } from './model.ts';
import { rowsOf } from './rows.ts';
import styles from './TimelineCanvas.module.css';
import type { TimelineSurface } from './TimelineSurface.ts';
import { TimelineTip } from './TimelineTip.tsx';
import { watchTheme } from './watchTheme.ts';

interface TimelineCanvasProps {
  readonly surface: TimelineSurface;
  readonly model: TimelineModel;
  readonly label: string;
  readonly stripRef: RefObject<HTMLCanvasElement | null>;
  readonly selectedId: string | null;
  readonly onSelect: (markId: string | null) => void;
  readonly momentsMs: readonly number[];
  readonly onSeek: (ms: number) => void;
  readonly editing: TimelineEditing | null;
}

/** The plot: painted by the surface, past React; here are its focus, its keys and its words. */
export function TimelineCanvas(props: TimelineCanvasProps) {
  const { surface, model, label, stripRef, selectedId, onSelect, momentsMs, onSeek, editing } = props;
  const { t } = useTranslation();
  const helpId = useId();
  const plotRef = useRef<HTMLCanvasElement>(null);
  const tipRef = useRef<HTMLDivElement>(null);
  const visitedMs = useRef<number | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const { hovered } = useSyncExternalStore(surface.subscribe, surface.getState);
  const selected = findMark(model, selectedId)?.mark ?? null;
  const shown = hovered ?? (hasFocus && selected ? { mark: selected, others: 0 } : null);

  useEffect(() => {
    const [plot, strip, tip] = [plotRef.current, stripRef.current, tipRef.current];
    return plot && strip && tip ? surface.attach({ plot, strip, tip }) : undefined;
  }, [surface, stripRef]);

  useEffect(() => watchTheme(() => surface.refreshLook()), [surface]);

  const retiming = useMemo(() => editing && createRetiming(surface, editing), [surface, editing]);
  const onEdit = useMemo(() => editMark(surface, editing), [surface, editing]);

  useEffect(() => {
    const onPick = (mark: Mark | null) => {
      const isAgain = mark !== null && mark.id === surface.selected?.mark.id;
      if (isAgain) onEdit();
      else onSelect(mark?.id ?? null);
    };
    return plotRef.current ? attachGestures(plotRef.current, surface, { onPick, onSeek }, retiming) : undefined;
  }, [surface, onSelect, onSeek, onEdit, retiming]);

  const onNudge = (byMs: number) => {
    if (!retiming?.isMoving) retiming?.begin('whole');
    retiming?.moveOn(byMs);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.key === 'Escape' && retiming?.isMoving ? 'letGo' : actionOf(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'letGo') {
      retiming?.cancel();
      return;
    }
    const isMoment = action === 'previousMoment' || action === 'nextMoment';
    const fromMs = (isMoment ? visitedMs.current : null) ?? surface.referenceMs();
    const seek = (ms: number) => {
      visitedMs.current = ms;
      onSeek(ms);
    };
    if (!isMoment) visitedMs.current = null;
    act(action, surface, { model, momentsMs, fromMs, onSelect, onSeek: seek, onEdit, onNudge });
  };

  return (
    <div
      className={styles.plot}
      style={{ height: rowsOf(model.lanes).heightPx }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys itself, so it must have focus.
      tabIndex={0}
      role="application"
      aria-label={label}
      aria-describedby={helpId}
      aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown + - [ ] Enter Shift+ArrowLeft Shift+ArrowRight"
      onKeyDown={onKeyDown}
      onKeyUp={() => retiming?.drop()}
      onFocus={() => setHasFocus(true)}
      onBlur={() => {
        retiming?.drop();
        setHasFocus(false);
      }}
    >
      <canvas ref={plotRef} className={styles.canvas} />
      <div ref={tipRef} className={styles.tip}>
        {shown && <TimelineTip {...shown} />}
      </div>
      <VisuallyHidden>
        <span id={helpId}>
          {summaryOf(model)} {t('timeline.help')} {editing && t('timeline.editHelp')}
        </span>
        <output aria-live="polite">{selected && markWords(t, selected)}</output>
      </VisuallyHidden>
    </div>
  );
}

/** Opens what changes the selected mark, if it is one's own. */
function editMark(surface: TimelineSurface, editing: TimelineEditing | null): () => void {
  return () => {
    const { selected, anchor } = surface;
    if (selected?.mark.own && anchor) editing?.onEdit(selected.mark, anchor);
  };
}

/** The lanes with their counts, as the gutter shows them. */
function summaryOf(model: TimelineModel): string {
  return model.lanes.map(({ label, count }) => (count === null ? label : `${label} ${count}`)).join(', ');
}
