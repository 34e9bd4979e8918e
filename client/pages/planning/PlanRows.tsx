import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Member } from '@fishbowl/shared/protocol/http/courses';
import type { Role } from '@fishbowl/shared/session/seat';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { candidates, type Plan, withOne } from '../../view/planDraft.ts';
import form from '../newSession/FormRow.module.css';
import { FormRow } from '../newSession/FormRow.tsx';
import { ObserversRow } from './ObserversRow.tsx';
import styles from './Plan.module.css';

interface PlanRowsProps {
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
  readonly members: readonly Member[];
  readonly hasInterpreter: boolean;
}

const nobody = 'nobody';

/** When, and who: the rows that a course adds to a new session. */
export function PlanRows({ plan, onChange, members, hasInterpreter }: PlanRowsProps) {
  const { t } = useTranslation();
  const id = useId();
  const single = ['student', 'actor', ...(hasInterpreter ? (['interpreter'] as const) : []), 'supervisor'] as const;
  return (
    <>
      <div className={form.row}>
        <label className={form.label} htmlFor={id}>
          {t('planning.when')}
        </label>
        <div>
          <input
            id={id}
            type="datetime-local"
            className={styles.when}
            value={plan.when}
            onChange={(event) => onChange({ ...plan, when: event.currentTarget.value })}
            aria-describedby={`${id}hint`}
          />
          <p id={`${id}hint`} className={form.hint}>
            {t('planning.whenHint')}
          </p>
        </div>
      </div>
      {single.map((role) => (
        <OneRow key={role} role={role} plan={plan} onChange={onChange} members={members} />
      ))}
      <ObserversRow plan={plan} onChange={onChange} members={members} />
      <FormRow
        label={t('planning.classmates')}
        hint={t(plan.classmatesMayWatch ? 'planning.mayWatchHint' : 'planning.mayNotHint')}
      >
        <SegmentedControl
          label={t('planning.classmates')}
          options={[
            { value: 'yes', label: t('planning.mayWatch') },
            { value: 'no', label: t('planning.mayNot') },
          ]}
          value={plan.classmatesMayWatch ? 'yes' : 'no'}
          onChange={(may) => onChange({ ...plan, classmatesMayWatch: may === 'yes' })}
        />
      </FormRow>
    </>
  );
}

interface OneRowProps extends Omit<PlanRowsProps, 'hasInterpreter'> {
  readonly role: Exclude<Role, 'observer'>;
}

/** A part that seats one. */
function OneRow({ role, plan, onChange, members }: OneRowProps) {
  const { t, i18n } = useTranslation();
  const people = candidates(members, plan.places, role, i18n.language).map(({ personId, name, role: part }) => ({
    id: String(personId),
    title: name ?? '',
    detail: t(`courses.role.${part}`),
  }));
  const chosen = plan.places.find((place) => place.role === role)?.personId ?? null;
  const choose = (personId: string) => {
    const who = personId === nobody ? null : personIdSchema.parse(personId);
    onChange({ ...plan, places: withOne(plan.places, role, who) });
  };
  return (
    <div className={form.row}>
      <Select
        label={t(`roles.name.${role}`)}
        choices={[{ id: nobody, title: t('planning.nobody') }, ...people]}
        value={chosen ?? nobody}
        onChange={choose}
      />
    </div>
  );
}
