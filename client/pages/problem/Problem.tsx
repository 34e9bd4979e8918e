import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../ui/Bar.tsx';
import { BarAbove } from '../../ui/BarAbove.ts';
import styles from './Problem.module.css';

/** Why somebody stands before a page that is not there for them. */
export type ProblemKind =
  | 'link'
  | 'closed'
  | 'elsewhere'
  | 'place'
  | 'old'
  | 'missing'
  | 'fault'
  | 'removed'
  | 'hidden'
  | 'taken'
  | 'seated'
  | 'unreached';

interface ProblemProps {
  readonly kind: ProblemKind;
  /** For faults: the number to name when asking for help. */
  readonly reference?: string | undefined;
  /** One more sentence. */
  readonly detail?: string | undefined;
  /** What can be done now. */
  readonly action?: ReactNode;
}

/** What happened, what was kept, what to do. */
export function Problem({ kind, reference, detail, action }: ProblemProps) {
  const { t } = useTranslation();
  const isBelow = useContext(BarAbove);
  return (
    <>
      {!isBelow && <Bar bare />}
      <main id="main" className={styles.problem}>
        <h1>{t(`problem.${kind}.title`)}</h1>
        <p>{t(`problem.${kind}.words`)}</p>
        {detail && <p>{detail}</p>}
        {reference && <p className={styles.reference}>{t('problem.reference', { reference })}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </main>
    </>
  );
}
