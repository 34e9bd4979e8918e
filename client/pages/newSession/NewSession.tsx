import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import type { PadFamily } from '../live/pad.ts';
import { CodebookPreview } from './CodebookPreview.tsx';
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
  readonly draft: SessionDraft;
  readonly onChange: (draft: SessionDraft) => void;
  readonly scenarios: readonly Choice[];
  readonly codebooks: readonly Choice[];
  /** The chosen codebook's families; undefined while they are on their way. */
  readonly preview: readonly PadFamily[] | undefined;
  /** False: this server cannot hold calls. */
  readonly hasCalls: boolean;
  readonly error: string | null;
  /** The button that makes the links. */
  readonly action: ReactNode;
}

/** One page, everything set: change what you like, then make the links. */
export function NewSession({
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
    <Page title={t('newSession.title')} lead={t('newSession.lead')} action={action}>
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
        <div className={styles.form}>
          <div className={styles.row}>
            <Select
              label={t('newSession.scenario')}
              choices={scenarios}
              value={draft.scenario}
              onChange={(scenario) => onChange({ ...draft, scenario })}
            />
          </div>
          <div className={styles.row}>
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
      <Row label={t('newSession.place.label')} hint={t(`newSession.place.${draft.place}Hint`)}>
        <SegmentedControl
          label={t('newSession.place.label')}
          options={[
            { value: 'call', label: t('newSession.place.call') },
            { value: 'room', label: t('newSession.place.room') },
          ]}
          value={draft.place}
          onChange={(place) => onChange({ ...draft, place })}
        />
      </Row>
      <Row label={t('newSession.visibility.label')} hint={t(`newSession.visibility.${draft.visibility}Hint`)}>
        <SegmentedControl
          label={t('newSession.visibility.label')}
          options={[
            { value: 'blind', label: t('newSession.visibility.blind') },
            { value: 'shared', label: t('newSession.visibility.shared') },
          ]}
          value={draft.visibility}
          onChange={(visibility) => onChange({ ...draft, visibility })}
        />
      </Row>
      <Row
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
      </Row>
    </>
  );
}

interface RowProps {
  readonly label: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Row({ label, hint, children }: RowProps) {
  const id = useId();
  return (
    <fieldset className={styles.row} aria-describedby={id}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div>
        {children}
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      </div>
    </fieldset>
  );
}
