import type { SessionOptions } from '@fishbowl/shared/session/config';
import { useTranslation } from 'react-i18next';
import { useConfig } from '../../hooks/useConfig.ts';
import { useSession } from '../../hooks/useSession.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { type OptionRow, Options } from './Options.tsx';

type Switch = 'coarse' | 'cues' | 'graded';

const switches: readonly Switch[] = ['coarse', 'cues', 'graded'];

/** Blind or shared, the pad's keys, cues, graded: the supervisor chooses here, and everybody reads what is chosen. */
export function LobbyOptions() {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const { visibility, cues, graded, coarse } = useConfig();
  const options: SessionOptions = { visibility, cues, graded, coarse };
  const isLeading = seat.role === 'supervisor';
  const configure = (change: Partial<SessionOptions>) => {
    const wanted = { ...options, ...change };
    session.ask({ type: 'configure', options: { ...wanted, cues: wanted.cues && !wanted.graded } });
  };
  const tags: OptionRow = {
    id: 'visibility',
    label: t('options.visibility.label'),
    hint: [t(`options.visibility.${visibility}Hint`), isLeading ? t('options.visibility.asks') : ''].join(' '),
    value: isLeading ? (
      <SegmentedControl
        label={t('options.visibility.label')}
        options={[
          { value: 'blind', label: t('options.visibility.blind') },
          { value: 'shared', label: t('options.visibility.shared') },
        ]}
        value={visibility}
        onChange={(chosen) => configure({ visibility: chosen })}
      />
    ) : (
      t(`options.visibility.${visibility}`)
    ),
  };
  const hint = (id: Switch) => {
    const state = options[id] ? 'on' : 'off';
    if (id !== 'cues') return t(`options.${id}.${state}Hint`);
    if (graded) return t('options.cues.gradedHint');
    return t(seat.role === 'student' ? `options.cues.${state}HintStudent` : `options.cues.${state}Hint`);
  };
  const rows = switches.map((id): OptionRow => {
    const state = options[id] ? 'on' : 'off';
    const label = t(`options.${id}.label`);
    return {
      id,
      label,
      hint: hint(id),
      value: isLeading ? (
        <SegmentedControl
          label={label}
          options={[
            { value: 'off', label: t(`options.${id}.off`) },
            { value: 'on', label: t(`options.${id}.on`) },
          ]}
          value={state}
          onChange={(chosen) => configure({ [id]: chosen === 'on' })}
          isDisabled={id === 'cues' && graded}
        />
      ) : (
        t(`options.${id}.${state}`)
      ),
    };
  });
  return <Options rows={[tags, ...rows]} aside={isLeading ? undefined : t('options.chosenBy')} />;
}
