import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { Highlights, type ReportMoment } from './Highlights.tsx';
import { Moments } from './Moments.tsx';
import { type Numbers, NumbersTable } from './NumbersTable.tsx';
import styles from './Report.module.css';
import { Tries, type Try } from './Tries.tsx';
import { Views, type ViewsTable } from './Views.tsx';

interface ReportProps {
  readonly title: string;
  /** "What was observed in the practice of Priya N." */
  readonly lead: string;
  /** Held, counted, watched by, codebook. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly worked: readonly ReportMoment[];
  /** Classmates and staff apart. */
  readonly numbers: Numbers;
  readonly moments: readonly ReportMoment[];
  readonly tries: readonly Try[];
  /** Self beside observers and actor; null before anybody has said anything. */
  readonly views: ViewsTable | null;
  /** Agreement in plain words, and how to read the page. */
  readonly caveats: readonly { readonly title: string; readonly words: string }[];
  /** Everything behind the one page: timeline, per rater, agreement, notes. */
  readonly detail?: ReactNode;
}

/** One A4 page, strengths first; the detail behind it begins on a new page. */
export function Report({ title, lead, facts, worked, numbers, moments, tries, views, caveats, detail }: ReportProps) {
  const { t } = useTranslation();
  // The two share a row, so that the page stays one page: the wider one is what has more to hold.
  const isBroad = views !== null && views.columns.length > 2;
  return (
    <main id="main" className={styles.sheet}>
      <article className={styles.report}>
        <header className={styles.header}>
          <p className={styles.lead}>{lead}</p>
          <h1>{title}</h1>
          <dl className={styles.facts}>
            {facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.words}</dd>
              </div>
            ))}
          </dl>
        </header>
        <Section title={t('report.worked')}>
          <Highlights moments={worked} />
        </Section>
        <Section title={t('report.numbers')}>
          <NumbersTable {...numbers} />
        </Section>
        <Section className={styles.wide} title={t('report.moments')} aside={t('report.momentsHint')}>
          <Moments moments={moments} />
        </Section>
        <Section className={styles.narrow} title={t('report.tries')}>
          <Tries tries={tries} />
        </Section>
        {views && (
          <Section className={isBroad ? styles.wide : styles.narrow} title={t('report.views')}>
            <Views {...views} />
          </Section>
        )}
        <Section className={views ? (isBroad ? styles.narrow : styles.wide) : undefined} title={t('report.reading')}>
          <div className={styles.caveats}>
            {caveats.map((caveat) => (
              <p key={caveat.title}>
                <strong>{caveat.title}</strong> {caveat.words}
              </p>
            ))}
          </div>
        </Section>
      </article>
      {detail && <div className={styles.detail}>{detail}</div>}
    </main>
  );
}
