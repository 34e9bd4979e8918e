import type { NewCourseBody } from '@fishbowl/shared/protocol/http/courses';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import form from '../newSession/FormRow.module.css';
import { FormRow } from '../newSession/FormRow.tsx';
import styles from './CourseForm.module.css';

interface CourseFormProps {
  readonly draft: NewCourseBody;
  readonly onChange: (draft: NewCourseBody) => void;
  readonly codebooks: readonly Choice[];
  readonly isNew: boolean;
}

/** What a course is called, and what each of its sessions begins with. */
export function CourseForm({ draft, onChange, codebooks, isNew }: CourseFormProps) {
  const { t } = useTranslation();
  const { title, defaults } = draft;
  const set = (change: Partial<NewCourseBody['defaults']>) =>
    onChange({ ...draft, defaults: { ...defaults, ...change } });
  return (
    <div className={styles.form}>
      <div className={styles.title}>
        <TextField
          label={t('courseForm.title')}
          hint={t('courseForm.titleHint')}
          value={title}
          onChange={(typed) => onChange({ ...draft, title: typed })}
          maxLength={120}
          isRequired
          autoFocus={isNew}
        />
      </div>
      <h2 className={styles.begins}>{t('courseForm.begins')}</h2>
      <div className={form.form}>
        <div className={form.row}>
          <Select
            label={t('newSession.codebook')}
            choices={codebooks}
            value={defaults.codebookId}
            onChange={(codebookId) => set({ codebookId })}
          />
        </div>
        <FormRow label={t('newSession.place.label')} hint={t(`newSession.place.${defaults.place}Hint`)}>
          <SegmentedControl
            label={t('newSession.place.label')}
            options={[
              { value: 'call', label: t('newSession.place.call') },
              { value: 'room', label: t('newSession.place.room') },
            ]}
            value={defaults.place}
            onChange={(place) => set({ place })}
          />
        </FormRow>
        <FormRow label={t('newSession.visibility.label')} hint={t(`newSession.visibility.${defaults.visibility}Hint`)}>
          <SegmentedControl
            label={t('newSession.visibility.label')}
            options={[
              { value: 'blind', label: t('newSession.visibility.blind') },
              { value: 'shared', label: t('newSession.visibility.shared') },
            ]}
            value={defaults.visibility}
            onChange={(visibility) => set({ visibility })}
          />
        </FormRow>
      </div>
    </div>
  );
}
