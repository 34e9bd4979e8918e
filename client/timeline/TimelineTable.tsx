import { type UIEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { TimelineEditing } from './editing.ts';
import { hasMarks, type TimelineModel } from './model.ts';
import { rowWindow } from './rowWindow.ts';
import styles from './TimelineTable.module.css';
import { TimelineTableRow } from './TimelineTableRow.tsx';
import { tableRows } from './tableRows.ts';

interface TimelineTableProps {
  readonly id: string;
  readonly model: TimelineModel;
  readonly selectedId: string | null;
  readonly onSelect: (markId: string | null) => void;
  readonly editing: TimelineEditing | null;
}

const ROW_PX = 32;
const HEIGHT_PX = 320;
const ALL_LANES = '';

/** The timeline as a table: the same tags, pauses and takes, in order of time. Of a long one, only the rows in sight exist. */
export function TimelineTable({ id, model, selectedId, onSelect, editing }: TimelineTableProps) {
  const { t } = useTranslation();
  const [laneId, setLaneId] = useState(ALL_LANES);
  const [scrollPx, setScrollPx] = useState(0);
  const rows = useMemo(() => tableRows(model, laneId === ALL_LANES ? null : laneId), [model, laneId]);
  const { first, end, abovePx, belowPx } = rowWindow(rows.length, ROW_PX, scrollPx, HEIGHT_PX);
  return (
    <div id={id} className={styles.twin}>
      <label className={styles.filter}>
        {t('timeline.lane')}
        <select value={laneId} onChange={(event) => setLaneId(event.target.value)}>
          <option value={ALL_LANES}>{t('timeline.allLanes')}</option>
          {model.lanes.filter(hasMarks).map((lane) => (
            <option key={lane.id} value={lane.id}>
              {lane.label}
            </option>
          ))}
        </select>
      </label>
      <HiddenLanes model={model} />
      <section
        className={styles.scroll}
        aria-label={t('timeline.asTable')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={(event: UIEvent) => setScrollPx(event.currentTarget.scrollTop)}
      >
        <table
          className={styles.table}
          style={{ marginTop: abovePx, marginBottom: belowPx }}
          aria-rowcount={rows.length + 1}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('timeline.time')}</th>
              <th scope="col">{t('timeline.code')}</th>
              <th scope="col">{t('timeline.who')}</th>
              <th scope="col">{t('timeline.note')}</th>
              {editing && (
                <th scope="col" className={styles.edit}>
                  <VisuallyHidden>{t('timeline.edit')}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, end).map((row, i) => (
              <TimelineTableRow
                key={`${row.kind} ${row.id}`}
                row={row}
                rowIndex={first + i + 2}
                isSelected={row.kind === 'mark' && row.id === selectedId}
                onSelect={onSelect}
                editing={editing}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.empty}>{t('timeline.empty')}</p>}
      </section>
    </div>
  );
}

/** Lanes whose codes are not to be seen: how much there is, or when it opens. */
function HiddenLanes({ model }: { readonly model: TimelineModel }) {
  const { t } = useTranslation();
  const words = model.lanes.flatMap((lane) => {
    if (lane.kind === 'sealed') return [`${lane.label}: ${lane.words}`];
    return lane.kind === 'density' ? [`${lane.label}: ${t('timeline.withoutCodes', { count: lane.count ?? 0 })}`] : [];
  });
  return words.map((line) => (
    <p key={line} className={styles.hidden}>
      {line}
    </p>
  ));
}
