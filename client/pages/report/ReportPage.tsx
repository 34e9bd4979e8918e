import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../hooks/useMe.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { Bar } from '../../ui/Bar.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { type ReportStage, reportStage } from '../../view/reportStage.ts';
import { SessionMenu } from '../incident/SessionMenu.tsx';
import { Refine } from '../refine/Refine.tsx';
import { ClaimNotice } from '../session/ClaimNotice.tsx';
import { RefusalLine } from '../session/RefusalLine.tsx';
import { SessionNotice } from '../session/SessionNotice.tsx';
import { Unconfirmed } from '../session/Unconfirmed.tsx';
import { WhoSeesButton } from '../whoSees/WhoSeesButton.tsx';
import { DataMenu } from './DataMenu.tsx';
import { PrintButton } from './PrintButton.tsx';
import styles from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import { ReportWait } from './ReportWait.tsx';

/** The session as one page to read and print, as far as this seat may see it. */
export function ReportPage() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const { data: me } = useMe();
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
        {isClosed && me?.account && (
          <LinkButton to="/home" tone="quiet">
            {t('common.sessions')}
          </LinkButton>
        )}
        <WhoSeesButton sessionId={seat.sessionId} isInBar />
        {isOpen && <DataMenu />}
        {isOpen && <PrintButton />}
        <SessionMenu />
        <ThemeToggle {...theme} />
      </Bar>
      <SessionNotice />
      <div className={styles.banner}>
        <ClaimNotice />
      </div>
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
