import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { type DialValue, dialValues } from '../../view/dialOf.ts';
import styles from './ActorDial.module.css';

interface ActorDialProps {
  /** Null: not said yet. */
  readonly value: number | null;
  readonly onTurn: (value: DialValue) => void;
}

/** How the one who is played feels, in five steps; nobody sees it before the debrief. */
export function ActorDial({ value, onTurn }: ActorDialProps) {
  const { t } = useTranslation();
  const choose = (chosen: string) => {
    const step = dialValues.find((each) => String(each) === chosen);
    if (step !== undefined) onTurn(step);
  };
  return (
    <RadioGroup
      className={styles.dial ?? ''}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={choose}
    >
      <Label className={styles.label ?? ''}>{t('dial.private')}</Label>
      <div className={styles.steps}>
        {dialValues.map((step) => (
          <Radio key={step} value={String(step)} className={styles.step ?? ''} aria-label={t(`dial.step.${step}`)}>
            <span className={styles.dot} />
          </Radio>
        ))}
      </div>
      <div className={styles.ends}>
        <span aria-hidden="true">{t('dial.low')}</span>
        <span className={styles.now}>{value === null ? t('dial.none') : t(`dial.step.${nearest(value)}`)}</span>
        <span aria-hidden="true">{t('dial.high')}</span>
      </div>
    </RadioGroup>
  );
}

function nearest(value: number): DialValue {
  return dialValues.find((step) => step === value) ?? 0;
}
