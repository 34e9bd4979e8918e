import { personIdSchema } from '@fishbowl/shared/core/ids';
import type { Member } from '@fishbowl/shared/protocol/http/courses';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { candidates, type Plan, withMore, without } from '../../view/planDraft.ts';
import form from '../newSession/FormRow.module.css';
import styles from './Plan.module.css';

interface ObserversRowProps {
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
  readonly members: readonly Member[];
}

/** Who observes, one after the other. */
export function ObserversRow({ plan, onChange, members }: ObserversRowProps) {
  const { t, i18n } = useTranslation();
  const { places } = plan;
  const observing = new Set(places.filter(({ role }) => role === 'observer').map(({ personId }) => personId));
  const people = candidates(members, places, 'observer', i18n.language);
  const free = people
    .filter(({ personId }) => !observing.has(personId))
    .map(({ personId, name, role }) => ({
      id: String(personId),
      title: name ?? '',
      detail: t(`courses.role.${role}`),
    }));
  return (
    <div className={form.row}>
      <Select
        label={t('planning.observers')}
        choices={free}
        value={null}
        placeholder={t(free.length === 0 ? 'planning.everybodyIn' : 'planning.add')}
        onChange={(id) => onChange({ ...plan, places: withMore(places, 'observer', personIdSchema.parse(id)) })}
      />
      {observing.size > 0 && (
        <ul className={styles.chosen}>
          {people
            .filter(({ personId }) => observing.has(personId))
            .map(({ personId, name }) => (
              <li key={personId}>
                {name}
                <Button
                  tone="icon"
                  icon={<X aria-hidden="true" />}
                  aria-label={t('planning.remove', { name: name ?? '' })}
                  onPress={() => onChange({ ...plan, places: without(places, personId) })}
                />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
