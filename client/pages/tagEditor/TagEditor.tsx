import type { TagId } from '@fishbowl/shared/core/ids';
import { X } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { pageAction } from '../../input/pageAction.ts';
import type { ReadTimes } from '../../input/readTimes.ts';
import { Button } from '../../ui/Button.tsx';
import { formatTenths } from '../../ui/formatTenths.ts';
import { Mark } from '../../ui/Mark.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import type { Choice } from '../../ui/Select.tsx';
import type { TagEdit } from '../../view/tagEditOf.ts';
import styles from './TagEditor.module.css';
import { TagHistory } from './TagHistory.tsx';
import { TagTimes } from './TagTimes.tsx';

interface TagEditorProps {
  readonly edit: TagEdit;
  /** What it stands beside. */
  readonly anchor: HTMLElement;
  readonly choices: readonly Choice[];
  /** The latest time that can be typed. */
  readonly limitMs: number;
  readonly onRetime: (times: ReadTimes) => void;
  readonly onRecode: (code: string) => void;
  readonly onSplit: (atMs: number) => void;
  readonly onMerge: (otherId: TagId) => void;
  /** A moment of the volley; null: back to where its time says. */
  readonly onAssign: (volleyAtMs: number | null) => void;
  readonly onRemove: () => void;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  readonly onClose: () => void;
}

/** One of one's own tags, to be mended. Each change is done at once, and can be undone. */
export function TagEditor(props: TagEditorProps) {
  const { edit, anchor, choices, limitMs, onRetime, onRecode, onRemove, onUndo, onRedo, onClose } = props;
  const { t } = useTranslation();
  const triggerRef = useMemo(() => ({ current: anchor }), [anchor]);
  const { label } = edit;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const action = pageAction(event, 'control');
    if (action !== 'undo' && action !== 'redo') return;
    event.preventDefault();
    (action === 'undo' ? onUndo : onRedo)?.();
  };
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={triggerRef}
      isOpen
      placement="top"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className={styles.dialog ?? ''}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog, for the controls within. */}
        <div className={styles.editor} onKeyDown={onKeyDown}>
          <header className={styles.head}>
            <Mark hue={edit.hue} variant={edit.variant} />
            <Heading slot="title" className={styles.title ?? ''}>
              {label}
            </Heading>
            <Button tone="icon" aria-label={t('edit.close')} onPress={onClose}>
              <X aria-hidden="true" />
            </Button>
          </header>
          <TagTimes edit={edit} limitMs={limitMs} onRetime={onRetime} />
          <SearchSelect label={t('edit.code')} choices={choices} value={edit.code} onChange={onRecode} />
          <Changes {...props} />
          <div className={styles.actions}>
            <Button tone="quiet" isDisabled={!onUndo} onPress={() => onUndo?.()}>
              {t('edit.undo')}
            </Button>
            <Button tone="quiet" isDisabled={!onRedo} onPress={() => onRedo?.()}>
              {t('edit.redo')}
            </Button>
            <Button tone="quiet" onPress={onRemove}>
              {t('edit.remove')}
            </Button>
          </div>
          <TagHistory history={edit.history} />
        </div>
      </Dialog>
    </Popover>
  );
}

/** What is possible for this tag alone. */
function Changes({ edit, onSplit, onMerge, onAssign }: TagEditorProps) {
  const { t } = useTranslation();
  const { splitMs, next, volley, label } = edit;
  const isNone = splitMs === null && next === null && volley === null;
  if (isNone) return null;
  return (
    <div className={styles.actions}>
      {splitMs !== null && (
        <Button onPress={() => onSplit(splitMs)}>{t('edit.split', { time: formatTenths(splitMs) })}</Button>
      )}
      {next && (
        <Button onPress={() => onMerge(next.id)}>{t('edit.merge', { label, time: formatTenths(next.atMs) })}</Button>
      )}
      {volley && <VolleyButtons volley={volley} onAssign={onAssign} />}
    </div>
  );
}

interface VolleyButtonsProps {
  readonly volley: NonNullable<TagEdit['volley']>;
  readonly onAssign: TagEditorProps['onAssign'];
}

function VolleyButtons({ volley: { previousMs, nextMs, isByHand }, onAssign }: VolleyButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button isDisabled={previousMs === null} onPress={() => onAssign(previousMs)}>
        {t('edit.previousVolley')}
      </Button>
      <Button isDisabled={nextMs === null} onPress={() => onAssign(nextMs)}>
        {t('edit.nextVolley')}
      </Button>
      {isByHand && (
        <Button tone="quiet" onPress={() => onAssign(null)}>
          {t('edit.volleyOfTime')}
        </Button>
      )}
    </>
  );
}
