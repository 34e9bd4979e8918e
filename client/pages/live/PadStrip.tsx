import { useTranslation } from 'react-i18next';
import type { Tagging } from '../../hooks/useTagging.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './PadStrip.module.css';

/** What a press makes, and whether the pad's keys are at work. */
export function PadStrip({ mode, setMode, isAwake }: Pick<Tagging, 'mode' | 'setMode' | 'isAwake'>) {
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
      <p className={styles.keys}>{t(isAwake ? (mode === 'span' ? 'pad.spanHint' : 'pad.awake') : 'pad.resting')}</p>
    </div>
  );
}
