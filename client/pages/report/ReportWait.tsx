import { useTranslation } from 'react-i18next';
import { useReportNames } from '../../hooks/useReportNames.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { codeLooks } from '../../view/codeLook.ts';
import { notesOf } from '../../view/reportOf/notesOf.ts';
import type { ReportStage } from '../../view/reportStage.ts';
import { NotesList } from './NotesList.tsx';
import styles from './ReportWait.module.css';

type Waiting = Exclude<ReportStage, 'open'>;

const steps = ['self', 'actor', 'classmates', 'supervisor'] as const;

/** Before there is anything to read: what comes next, and what has been shown so far. */
export function ReportWait({ stage }: { readonly stage: Waiting }) {
  const { t } = useTranslation();
  const { seat } = useSession();
  const nameOf = useReportNames();
  const state = useSnapshot((snapshot) => snapshot.state);
  const isRater = seat.role === 'observer' || seat.role === 'supervisor';
  const at = stage === 'running' ? -1 : steps.indexOf(stage);
  const shown = steps.filter((step) => step !== 'self' || seat.role === 'student');
  const notes = notesOf({ state, nameOf, looks: codeLooks(seat.codebook), t });
  return (
    <Page
      title={t(isRater ? 'report.wait.titleRaters' : 'report.wait.title')}
      lead={seat.title}
      action={
        stage === 'self' && (
          <LinkButton to={`/s/${seat.sessionId}`} tone="go">
            {t('report.wait.toDebrief')}
          </LinkButton>
        )
      }
    >
      <p className={styles.words}>{t(`report.wait.words.${stage}`)}</p>
      {!isRater && (
        <Section title={t('report.wait.steps')}>
          <ol className={styles.steps}>
            {shown.map((step) => (
              <li key={step} aria-current={step === stage ? 'step' : undefined}>
                <span>{t(`report.wait.step.${step}`)}</span>
                <span className={styles.state}>{t(`report.wait.state.${stateOf(steps.indexOf(step), at)}`)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {notes.length > 0 && <NotesList notes={notes} />}
    </Page>
  );
}

function stateOf(step: number, at: number): 'done' | 'next' | 'later' {
  if (step < at) return 'done';
  return step === at ? 'next' : 'later';
}
