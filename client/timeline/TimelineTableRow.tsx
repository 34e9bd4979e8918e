import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatClock, isoDuration } from '../ui/formatClock.ts';
import { Mark } from '../ui/Mark.tsx';
import type { TimelineEditing } from './editing.ts';
import { lengthText } from './lengthText.ts';
import { markState } from './markWords.ts';
import styles from './TimelineTable.module.css';
import type { TableRow } from './tableRows.ts';

interface TimelineTableRowProps {
  readonly row: TableRow;
  readonly rowIndex: number;
  readonly isSelected: boolean;
  readonly onSelect: (markId: string | null) => void;
  readonly editing: TimelineEditing | null;
}

export function TimelineTableRow({ row, rowIndex, isSelected, onSelect, editing }: TimelineTableRowProps) {
  const { t } = useTranslation();
  const time = <time dateTime={isoDuration(row.atMs)}>{formatClock(row.atMs)}</time>;
  if (row.kind !== 'mark') {
    return (
      <tr aria-rowindex={rowIndex} className={styles.event}>
        <td>{time}</td>
        <td colSpan={editing ? 4 : 3}>{eventWords(row, t)}</td>
      </tr>
    );
  }
  const { mark, lane } = row;
  return (
    <tr aria-rowindex={rowIndex}>
      <td>
        <button type="button" aria-pressed={isSelected} onClick={() => onSelect(mark.id)}>
          {time}
        </button>
      </td>
      <td>
        <span className={styles.code}>
          <Mark hue={mark.hue} variant={mark.variant} />
          {mark.label}
        </span>
      </td>
      <td>{mark.raterName ?? lane}</td>
      <td>{[...markState(t, mark), ...(mark.note ? [mark.note] : [])].join(', ')}</td>
      {editing && (
        <td>
          {mark.own && (
            <button
              type="button"
              aria-label={t('timeline.editMark', { label: mark.label, time: formatClock(mark.startMs) })}
              onClick={(event) => {
                onSelect(mark.id);
                editing.onEdit(mark, event.currentTarget);
              }}
            >
              {t('timeline.edit')}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

function eventWords(row: Exclude<TableRow, { readonly kind: 'mark' }>, t: TFunction): string {
  if (row.kind === 'take') return t('timeline.take', { number: row.number });
  if (row.lengthMs === null) return row.kind === 'pause' ? t('timeline.pausedNow') : t('timeline.awayNow');
  const length = lengthText(row.lengthMs);
  return row.kind === 'pause' ? t('timeline.paused', { length }) : t('timeline.awayFor', { length });
}
