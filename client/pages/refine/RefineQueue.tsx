import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Hue } from '../../ui/glyphs.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Mark } from '../../ui/Mark.tsx';
import styles from './RefineQueue.module.css';

/** What the tag may turn out to be. */
export interface RefineChoice {
  readonly id: string;
  readonly label: string;
  /** As printed: "C"; empty where it has none. */
  readonly key: string;
  readonly hue: Hue;
  readonly variant: number;
  readonly definition: string;
  readonly isChosen: boolean;
}

interface RefineQueueProps {
  readonly atMs: number;
  /** Null for a point. */
  readonly endMs: number | null;
  readonly family: string;
  /** "live: Reflections → Complex reflection". */
  readonly history: string;
  readonly progress: string;
  readonly toDo: string;
  readonly choices: readonly RefineChoice[];
  readonly onChoose: (code: string) => void;
  /** Null at either end. */
  readonly onBack: (() => void) | null;
  readonly onSkip: (() => void) | null;
  readonly onClose: () => void;
  /** A note that one wrote at the tag. */
  readonly children?: ReactNode;
}

/** One's own tags one by one, each with the codes that it may be. Keys: the codes', and the arrows to go back and on. */
export function RefineQueue(props: RefineQueueProps) {
  const { atMs, endMs, family, history, progress, toDo, choices, onChoose, onBack, onSkip, onClose, children } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('refine.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={!onBack} onPress={onBack ?? undefined}>
            {t('refine.back')}
            <Kbd keys="←" />
          </Button>
          <Button isDisabled={!onSkip} onPress={onSkip ?? undefined}>
            {t('refine.skip')}
            <Kbd keys="→" />
          </Button>
          <Button tone="quiet" onPress={onClose}>
            {t('refine.close')}
          </Button>
        </>
      }
    >
      <p className={styles.progress} role="status">
        <span>{progress}</span>
        <span>{toDo}</span>
      </p>
      <p className={styles.tag} role="status">
        <span className={styles.time}>
          <Clock ms={atMs} size="text" />
          {endMs !== null && (
            <>
              –<Clock ms={endMs} size="text" />
            </>
          )}
        </span>
        <span>
          {family}
          <small>{history}</small>
        </span>
      </p>
      {children}
      <p className={styles.hint}>{t('refine.pick')}</p>
      <ul className={styles.codes} aria-label={t('refine.codes')}>
        {choices.map((choice) => (
          <Choice key={choice.id} choice={choice} onChoose={onChoose} />
        ))}
      </ul>
    </Dialog>
  );
}

function Choice({ choice, onChoose }: { readonly choice: RefineChoice } & Pick<RefineQueueProps, 'onChoose'>) {
  const { id, label, key, hue, variant, definition, isChosen } = choice;
  return (
    <li>
      <button
        type="button"
        className={styles.code}
        data-hue={hue}
        aria-pressed={isChosen}
        aria-keyshortcuts={key.replace('⇧', 'Shift+') || undefined}
        aria-describedby={`refine-${id}`}
        onClick={() => onChoose(id)}
      >
        <span className={styles.letter} aria-hidden="true">
          {key}
        </span>
        <Mark hue={hue} variant={variant} />
        <span>{label}</span>
      </button>
      <p id={`refine-${id}`} className={styles.definition}>
        {definition}
      </p>
    </li>
  );
}
