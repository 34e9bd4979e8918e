import { Meter } from 'react-aria-components/Meter';
import { Ruler } from './Ruler.tsx';

interface LevelMeterProps {
  /** 0 is silence, 1 is as loud as the microphone can tell. */
  readonly level: number;
  readonly label: string;
  /** The level in words: "good", "very quiet". */
  readonly words: string;
}

/** The microphone's level on the same rule as everything else. */
export function LevelMeter({ level, label, words }: LevelMeterProps) {
  const shown = Math.min(1, Math.max(0, level));
  return (
    <Meter aria-label={label} value={Math.round(shown * 100)} valueLabel={words}>
      <Ruler divisions={48} majorEvery={12} middleEvery={1} lit={shown * 48} isStanding />
    </Meter>
  );
}
