import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import styles from './Brief.module.css';

interface BriefProps {
  readonly paragraphs: readonly string[];
  /** Label and words: "May come up", "Your opening line". */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** Lists for the actor: what to tell only if it is earned. */
  readonly lists?: readonly {
    readonly title: string;
    readonly items: readonly { readonly words: string; readonly when?: string }[];
  }[];
}

/** The part of the case that this person may read. */
export function Brief({ paragraphs, facts, lists = [] }: BriefProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('lobby.brief')}>
      <div className={styles.text}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.words}</dd>
            </div>
          ))}
        </dl>
      )}
      {lists.map((list) => (
        <div key={list.title} className={styles.list}>
          <h3>{list.title}</h3>
          <ul>
            {list.items.map((item) => (
              <li key={item.words}>
                {item.words}
                {item.when && <small>{item.when}</small>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
