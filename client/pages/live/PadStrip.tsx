import { useTranslation } from 'react-i18next';
import type { Tagging } from '../../hooks/useTagging.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './PadStrip.module.css';

interface PadStripProps extends Pick<Tagging, 'mode' | 'setMode' | 'isAwake' | 'meantTwo'> {
  /** What was pressed twice and counts once; null: nothing. */
  readonly doubledLabel: string | null;
}

/** What a press makes, whether the pad's keys are at work, and what became of two presses that came as one. */
export function PadStrip({ mode, setMode, isAwake, doubledLabel, meantTwo }: PadStripProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.strip}>
      <SegmentedControl
        label={t('pad.mode')}
        labelShown
        options={[
          { value: 'point', label: t('pad.point') },
          { value: 'span', label: t('pad.span') },
        ]}
        value={mode}
        onChange={setMode}
      />
      <div className={styles.double} data-shown={doubledLabel !== null}>
        <p role="status">{doubledLabel !== null && t('pad.doubled', { label: doubledLabel })}</p>
        {doubledLabel !== null && (
          <Button tone="quiet" aria-keyshortcuts="Control+Enter Meta+Enter" onPress={meantTwo}>
            {t('pad.meantTwo')}
            <Kbd keys={t('pad.meantTwoKeys')} />
          </Button>
        )}
      </div>
      {doubledLabel === null && (
        <p className={styles.keys}>{t(isAwake ? (mode === 'span' ? 'pad.spanHint' : 'pad.awake') : 'pad.resting')}</p>
      )}
    </div>
  );
}
