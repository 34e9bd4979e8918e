import { type CSSProperties, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { packColumns, spanOf } from './packColumns.ts';
import type { PadFamily } from './pad.ts';
import { TagKey } from './TagKey.tsx';
import styles from './TagPad.module.css';

interface TagPadProps {
  readonly families: readonly PadFamily[];
  /** Codes pressed a moment ago. */
  readonly lit: ReadonlySet<string>;
  /** Codes with a running span. */
  readonly open: ReadonlySet<string>;
  readonly onPress: (code: string, timeStamp: number) => void;
  /** The element that letters are listened for on; focusable, and focused when a key is pressed by mouse or touch. */
  readonly ref?: Ref<HTMLElement>;
}

const columnsStyle = (columns: number) => ({ '--columns': columns }) as CSSProperties;

/** Families as columns; keys share a column's height, so the commonest code of a family has the largest key. */
export function TagPad({ families, lit, open, onPress, ref }: TagPadProps) {
  const { t } = useTranslation();
  const [othersShown, setOthersShown] = useState(false);
  const columns = packColumns(families);
  const tasks = families.filter((family) => family.isTask);
  const isTasked = tasks.length < families.length;
  const keys = tasks.reduce((sum, family) => sum + family.codes.length, 0);
  return (
    <section
      ref={ref}
      className={styles.pad}
      tabIndex={-1}
      aria-label={t('pad.label')}
      data-few={keys <= 6}
      data-others={othersShown}
      onPointerDown={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <div className={styles.columns} style={columnsStyle(spanOf(columns))}>
        {columns.map((column) => (
          <div key={column.id} className={styles.column} style={columnsStyle(column.span)}>
            {column.families.map((family) => (
              <Family key={family.id} family={family} lit={lit} open={open} onPress={onPress} isTasked={isTasked} />
            ))}
          </div>
        ))}
      </div>
      {isTasked && (
        <div className={styles.more}>
          <Button aria-expanded={othersShown} onPress={() => setOthersShown(!othersShown)}>
            {t(othersShown ? 'pad.fewer' : 'pad.others')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FamilyProps extends Pick<TagPadProps, 'lit' | 'open' | 'onPress'> {
  readonly family: PadFamily;
  /** Some families are tasks and others not: say which. */
  readonly isTasked: boolean;
}

function Family({ family, lit, open, onPress, isTasked }: FamilyProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section
      className={styles.family}
      data-hue={family.hue}
      data-task={family.isTask}
      data-keys={family.codes.length}
      style={{ flexGrow: family.codes.length }}
      aria-labelledby={id}
    >
      <h2 id={id} className={styles.title} title={family.title}>
        <span>{family.title}</span>
        {isTasked && family.isTask && <small>{t('pad.task')}</small>}
      </h2>
      <div className={styles.keys}>
        {family.codes.map((code) => (
          <TagKey
            key={code.id}
            code={code}
            hue={family.hue}
            isLit={lit.has(code.id)}
            isOpen={open.has(code.id)}
            onPress={onPress}
          />
        ))}
      </div>
    </section>
  );
}
