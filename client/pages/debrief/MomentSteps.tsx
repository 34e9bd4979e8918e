import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './MomentSteps.module.css';
import { useMomentKeys } from './useMomentKeys.ts';

interface MomentStepsProps {
  readonly atMs: number;
  /** Null at either end. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** "Split 8 of 12: two heard complex, two heard simple". */
  readonly words: string | null;
}

/** From one disagreement to the next. */
export function MomentSteps({ atMs, onPrevious, onNext, words }: MomentStepsProps) {
  const { t } = useTranslation();
  useMomentKeys(onPrevious, onNext);
  return (
    <div className={styles.steps}>
      <Clock ms={atMs} size="transport" />
      <Button icon={<ChevronLeft aria-hidden="true" />} isDisabled={!onPrevious} onPress={() => onPrevious?.()}>
        {t('moments.previous')} <Kbd keys="[" />
      </Button>
      <Button isDisabled={!onNext} onPress={() => onNext?.()}>
        {t('moments.next')} <Kbd keys="]" />
        <ChevronRight aria-hidden="true" />
      </Button>
      <p className={styles.words} role="status">
        {words}
      </p>
    </div>
  );
}
