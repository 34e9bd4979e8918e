import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReportNames } from '../../hooks/useReportNames.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { reportOf } from '../../view/reportOf/reportOf.ts';
import { WhoSeesPrinted } from '../whoSees/WhoSeesPrinted.tsx';
import { AgreementTable } from './AgreementTable.tsx';
import { CountsTable } from './CountsTable.tsx';
import { NotesList } from './NotesList.tsx';
import { RatersTable } from './RatersTable.tsx';
import { Report } from './Report.tsx';
import { ReportTimeline } from './ReportTimeline.tsx';

/** The report, made here from the seat's own stream: it fills as more is released. */
export function ReportSheet() {
  const { t, i18n } = useTranslation();
  const { seat } = useSession();
  const nameOf = useReportNames();
  const state = useSnapshot((snapshot) => snapshot.state);
  const view = useMemo(
    () =>
      reportOf({
        state,
        codebook: seat.codebook,
        nowMs: state.endedMs ?? 0,
        viewer: { id: seat.seatId, role: seat.role },
        title: seat.title,
        nameOf,
        language: i18n.language,
        t,
      }),
    [state, seat, nameOf, i18n.language, t],
  );
  return (
    <Report
      {...view.page}
      detail={
        <>
          <ReportTimeline raters={view.lanes} />
          <CountsTable {...view.counts} />
          <AgreementTable {...view.agreement} />
          <RatersTable rows={view.raters} />
          <NotesList notes={view.notes} />
          <WhoSeesPrinted />
        </>
      }
    />
  );
}
