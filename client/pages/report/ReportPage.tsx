import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { type ReportStage, reportStage } from '../../view/reportStage.ts';
import { Refine } from '../refine/Refine.tsx';
import { RefusalLine } from '../session/RefusalLine.tsx';
import { SessionNotice } from '../session/SessionNotice.tsx';
import { Unconfirmed } from '../session/Unconfirmed.tsx';
import { DataMenu } from './DataMenu.tsx';
import styles from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import { ReportWait } from './ReportWait.tsx';

/** The session as one page to read and print, as far as this seat may see it. */
export function ReportPage() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const theme = useTheme('reading');
  const stage = useStage();
  const isOpen = stage === 'open';
  const isClosed = useSnapshot(({ state }) => phaseOf(state) === 'closed');
  useTitle(t('report.title'));
  return (
    <>
      <Bar title={t('report.title')}>
        <Unconfirmed />
        {!isClosed && (
          <LinkButton to={`/s/${seat.sessionId}`} tone="quiet">
            {t(stage === 'running' ? 'report.wait.toSession' : 'report.back')}
          </LinkButton>
        )}
        {isClosed && seat.role === 'supervisor' && (
          <LinkButton to="/home" tone="quiet">
            {t('common.sessions')}
          </LinkButton>
        )}
        {isOpen && <DataMenu />}
        {isOpen && (
          <Button
            icon={<Printer size={16} strokeWidth={1.5} aria-hidden="true" />}
            aria-label={t('report.print')}
            onPress={() => window.print()}
          >
            <span className={styles.roomy}>{t('report.print')}</span>
          </Button>
        )}
        <ThemeToggle {...theme} />
      </Bar>
      <SessionNotice />
      {isOpen && <Refine />}
      {isOpen ? <ReportSheet /> : <ReportWait stage={stage} />}
      <RefusalLine />
    </>
  );
}

function useStage(): ReportStage {
  const { seat } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  return useMemo(() => reportStage(state, { id: seat.seatId, role: seat.role }), [state, seat]);
}
