import type { CourseId, PersonId } from '@fishbowl/shared/core/ids';
import type { PlaceBody, SessionReply } from '@fishbowl/shared/protocol/http/sessions';
import { roleSchema, roles } from '@fishbowl/shared/session/seat';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../hooks/useApi.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import line from '../../ui/Line.module.css';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { placeChoices } from '../../view/placeChoices.ts';
import styles from './SessionPlaces.module.css';
import rows from './SessionRows.module.css';

interface SessionPlacesProps {
  readonly session: SessionReply;
  readonly isBusy: boolean;
  readonly onChange: (place: PlaceBody) => void;
}

/** Who of the course was given which role beforehand. */
export function SessionPlaces({ session: { places, course, phase, frozen }, isBusy, onChange }: SessionPlacesProps) {
  const { t } = useTranslation();
  const isOpen = phase !== 'closed' && !frozen;
  const nameOf = (name: string | null) => name ?? t('places.erased');
  return (
    <Section title={t('places.title')}>
      {places.length === 0 && <p className={rows.words}>{t('places.none')}</p>}
      <ul>
        {places.map(({ personId, name, role }) => (
          <li key={personId} className={cx(line.row, rows.row)}>
            <span className={rows.who}>
              <span className={rows.name}>{nameOf(name)}</span>
              <span className={rows.words}>{t(`roles.name.${role}`)}</span>
            </span>
            <span className={rows.acts}>
              {isOpen && (
                <Button
                  tone="quiet"
                  isDisabled={isBusy}
                  aria-label={t('places.removeOf', { name: nameOf(name) })}
                  onPress={() => onChange({ personId, role: null })}
                >
                  {t('places.remove')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {course && isOpen && <NewPlace courseId={course.id} places={places} isBusy={isBusy} onChange={onChange} />}
      <p className={styles.hint}>{t('places.words')}</p>
    </Section>
  );
}

interface NewPlaceProps extends Pick<SessionPlacesProps, 'isBusy' | 'onChange'>, Pick<SessionReply, 'places'> {
  readonly courseId: CourseId;
}

/** Only for those who may know who is in the course. */
function NewPlace({ courseId, places, isBusy, onChange }: NewPlaceProps) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const { data } = useQuery({ queryKey: ['courseMembers', courseId], queryFn: () => api.membersOf(courseId) });
  const [wish, setWish] = useState<{ readonly personId: PersonId | null; readonly role: PlaceBody['role'] }>(nobody);
  if (!data) return null;
  const { people, roleOf } = placeChoices(data.members, places, i18n.language);
  if (people.length === 0) return null;
  const { personId, role } = wish;
  return (
    <div className={styles.form}>
      <SearchSelect
        // A new one for each place that was given: what is typed does not stay behind.
        key={places.length}
        label={t('places.person')}
        choices={people}
        value={personId}
        onChange={(id) => {
          const chosen = data.members.find((member) => member.personId === id);
          if (chosen) setWish({ personId: chosen.personId, role: roleOf(chosen.role) });
        }}
      />
      <div className={styles.role}>
        <Select
          label={t('places.role')}
          choices={roles.map((each) => ({ id: each, title: t(`roles.name.${each}`) }))}
          value={role}
          onChange={(id) => setWish({ ...wish, role: roleSchema.parse(id) })}
          placeholder={t('places.choose')}
        />
      </div>
      <Button
        isDisabled={isBusy || personId === null || role === null}
        onPress={() => {
          if (personId === null || role === null) return;
          onChange({ personId, role });
          setWish(nobody);
        }}
      >
        {t('places.add')}
      </Button>
    </div>
  );
}

const nobody = { personId: null, role: null };
