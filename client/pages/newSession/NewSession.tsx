import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import type { PadFamily } from '../live/pad.ts';
import { CodebookPreview } from './CodebookPreview.tsx';
import form from './FormRow.module.css';
import { FormRow } from './FormRow.tsx';
import styles from './NewSession.module.css';

/** All that a session needs; everything has a sensible value from the start. */
export interface SessionDraft {
  readonly scenario: string;
  readonly codebook: string;
  readonly visibility: 'blind' | 'shared';
  readonly place: 'call' | 'room';
  readonly pseudonyms: boolean;
}

interface NewSessionProps {
  readonly title: string;
  readonly lead: string;
  readonly draft: SessionDraft;
  readonly onChange: (draft: SessionDraft) => void;
  readonly scenarios: readonly Choice[];
  readonly codebooks: readonly Choice[];
  /** The chosen codebook's families; undefined while they are on their way. */
  readonly preview: readonly PadFamily[] | undefined;
  /** False: this server cannot hold calls. */
  readonly hasCalls: boolean;
  readonly error: string | null;
  /** More rows, above the others: who, and when. */
  readonly first?: ReactNode;
  /** The button that makes it. */
  readonly action: ReactNode;
}

/** One page, everything set: change what you like, then make the links. */
export function NewSession({
  title,
  lead,
  first,
  draft,
  onChange,
  scenarios,
  codebooks,
  preview,
  hasCalls,
  error,
  action,
}: NewSessionProps) {
  const { t } = useTranslation();
  return (
    <Page title={title} lead={lead} action={action}>
      {error && (
        <div className={styles.error}>
          <Notice tone="fault" title={error}>
            {t('newSession.kept')}
          </Notice>
        </div>
      )}
      {!hasCalls && (
        <div className={styles.error}>
          <Notice tone="calm" title={t('newSession.noCalls')}>
            {t('newSession.noCallsHelp')}
          </Notice>
        </div>
      )}
      <div className={styles.columns}>
        <div className={form.form}>
          {first}
          <div className={form.row}>
            <Select
              label={t('newSession.scenario')}
              choices={scenarios}
              value={draft.scenario}
              onChange={(scenario) => onChange({ ...draft, scenario })}
            />
          </div>
          <div className={form.row}>
            <Select
              label={t('newSession.codebook')}
              choices={codebooks}
              value={draft.codebook}
              onChange={(codebook) => onChange({ ...draft, codebook })}
            />
          </div>
          <Switches draft={draft} onChange={onChange} />
        </div>
        {preview && <CodebookPreview families={preview} />}
      </div>
    </Page>
  );
}

function Switches({ draft, onChange }: Pick<NewSessionProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  return (
    <>
      <FormRow label={t('newSession.place.label')} hint={t(`newSession.place.${draft.place}Hint`)}>
        <SegmentedControl
          label={t('newSession.place.label')}
          options={[
            { value: 'call', label: t('newSession.place.call') },
            { value: 'room', label: t('newSession.place.room') },
          ]}
          value={draft.place}
          onChange={(place) => onChange({ ...draft, place })}
        />
      </FormRow>
      <FormRow label={t('newSession.visibility.label')} hint={t(`newSession.visibility.${draft.visibility}Hint`)}>
        <SegmentedControl
          label={t('newSession.visibility.label')}
          options={[
            { value: 'blind', label: t('newSession.visibility.blind') },
            { value: 'shared', label: t('newSession.visibility.shared') },
          ]}
          value={draft.visibility}
          onChange={(visibility) => onChange({ ...draft, visibility })}
        />
      </FormRow>
      <FormRow
        label={t('newSession.pseudonyms.label')}
        hint={t(draft.pseudonyms ? 'newSession.pseudonyms.onHint' : 'newSession.pseudonyms.offHint')}
      >
        <SegmentedControl
          label={t('newSession.pseudonyms.label')}
          options={[
            { value: 'names', label: t('newSession.pseudonyms.off') },
            { value: 'pseudonyms', label: t('newSession.pseudonyms.on') },
          ]}
          value={draft.pseudonyms ? 'pseudonyms' : 'names'}
          onChange={(chosen) => onChange({ ...draft, pseudonyms: chosen === 'pseudonyms' })}
        />
      </FormRow>
    </>
  );
}
