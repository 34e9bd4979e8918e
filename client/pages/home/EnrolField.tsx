import { joinCodeSchema } from '@fishbowl/shared/protocol/http/joinCode';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useEnrol } from '../entry/useEnrol.ts';
import styles from './EnrolField.module.css';

/** A course's code: whoever enters it asks to come in. */
export function EnrolField() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const enrol = useEnrol();
  const code = joinCodeSchema.safeParse(typed).data;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (code !== undefined && !enrol.isPending) enrol.mutate(code, { onSuccess: () => setTyped('') });
  };
  const { data } = enrol;
  return (
    <Section title={t('enrol.question')}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t('enrol.field')}
          hint={t('enrol.hint')}
          error={enrol.error ? enrol.words(enrol.error) : undefined}
          value={typed}
          onChange={(text) => {
            enrol.reset();
            setTyped(text);
          }}
          autoComplete="off"
          maxLength={12}
        />
        <Button type="submit" isDisabled={code === undefined || enrol.isPending}>
          {t('enrol.go')}
        </Button>
      </form>
      <p role="status" className={styles.done}>
        {data && t(data.status === 'active' ? 'enrol.in' : 'enrol.asked', { course: data.title })}
      </p>
    </Section>
  );
}
