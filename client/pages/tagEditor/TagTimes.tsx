import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTime } from '../../input/readTime.ts';
import { type ReadTimes, readTimes } from '../../input/readTimes.ts';
import { Button } from '../../ui/Button.tsx';
import { formatTenths } from '../../ui/formatTenths.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { TagEdit } from '../../view/tagEditOf.ts';
import styles from './TagEditor.module.css';

interface TagTimesProps {
  readonly edit: TagEdit;
  readonly limitMs: number;
  readonly onRetime: (times: ReadTimes) => void;
}

const STEP_MS = 100;

/** A tag's start and end, to be typed; up and down go by a tenth of a second, with Shift by a second. Enter sets them. */
export function TagTimes({ edit, limitMs, onRetime }: TagTimesProps) {
  const { t } = useTranslation();
  const was = { start: formatTenths(edit.startMs), end: edit.endMs === null ? '' : formatTenths(edit.endMs) };
  const [changed, setChanged] = useState<Partial<typeof was>>({});
  const typed = { ...was, ...changed };
  const [isTold, setTold] = useState(false);
  const isSame = typed.start === was.start && typed.end === was.end;
  const end = edit.isOpen ? null : typed.end;
  const read = readTimes({ start: typed.start, end }, edit.isPoint, Math.max(limitMs, edit.endMs ?? edit.startMs));
  const problem = isTold && !read.ok ? read.error : null;
  const errorOf = (field: 'start' | 'end') =>
    problem?.field === field ? t(`edit.problem.${problem.problem}`) : undefined;

  const set = () => {
    setTold(true);
    if (!read.ok || isSame) return;
    // What was not touched keeps its milliseconds.
    const startMs = typed.start === was.start ? edit.startMs : read.value.startMs;
    onRetime({ startMs, endMs: typed.end === was.end ? edit.endMs : read.value.endMs });
    setChanged({});
    setTold(false);
  };
  const stepped = (field: 'start' | 'end') => (event: KeyboardEvent<HTMLInputElement>) => {
    const sign = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const ms = readTime(typed[field]);
    if (sign === undefined || ms === null) return;
    event.preventDefault();
    const byMs = sign * (event.shiftKey ? 10 * STEP_MS : STEP_MS);
    setChanged({ ...changed, [field]: formatTenths(ms + byMs) });
  };
  return (
    <form
      className={styles.times}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        label={t('edit.start')}
        autoComplete="off"
        value={typed.start}
        error={errorOf('start')}
        onChange={(start) => setChanged({ ...changed, start })}
        onKeyDown={stepped('start')}
      />
      {!edit.isOpen && (
        <TextField
          label={t(edit.isPoint ? 'edit.endOfPoint' : 'edit.end')}
          autoComplete="off"
          value={typed.end}
          error={errorOf('end')}
          onChange={(end) => setChanged({ ...changed, end })}
          onKeyDown={stepped('end')}
        />
      )}
      <Button type="submit" isDisabled={isSame}>
        {t('edit.set')}
      </Button>
    </form>
  );
}
