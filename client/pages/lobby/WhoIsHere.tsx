import { useTranslation } from 'react-i18next';
import { PersonDot } from '../../ui/PersonDot.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './WhoIsHere.module.css';

/** A place at the table or behind the mirror. */
export interface Attendant {
  readonly id: string;
  readonly name: string;
  /** "You", "plays Dana". */
  readonly aside?: string | undefined;
  readonly state: 'ready' | 'here' | 'away';
}

interface WhoIsHereProps {
  /** Groups in reading order; an empty one says who is awaited. */
  readonly groups: readonly {
    readonly id: 'table' | 'leads' | 'mirror';
    readonly people: readonly Attendant[];
  }[];
}

/** Who is here, by where they sit. */
export function WhoIsHere({ groups }: WhoIsHereProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('who.title')}>
      {groups.map((group) => (
        <div key={group.id} className={styles.group}>
          <h3>{t(`who.${group.id}`)}</h3>
          <ul>
            {group.people.map((person) => (
              <li key={person.id}>
                <span>
                  {person.name} {person.aside && <span className={styles.aside}>{person.aside}</span>}
                </span>
                <PersonDot here={person.state !== 'away'} words={t(`who.state.${person.state}`)} />
              </li>
            ))}
            {group.people.length === 0 && <li className={styles.aside}>{t(`who.empty.${group.id}`)}</li>}
          </ul>
        </div>
      ))}
    </Section>
  );
}
