import { printTagTable } from '@fishbowl/shared/interchange/printTagTable';
import { printSessionFile } from '@fishbowl/shared/interchange/sessionFile';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useReportNames } from '../../hooks/useReportNames.ts';
import { useSession } from '../../hooks/useSession.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { fileName } from '../../view/fileName.ts';
import { sessionFileOf } from '../../view/sessionFileOf.ts';
import { tagRowsOf } from '../../view/tagRowsOf.ts';
import { saveFile } from './saveFile.ts';
import { useExport } from './useExport.ts';

/** What the page shows, as files. Made here, from what this seat was sent. */
export function DataMenu() {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const nameOf = useReportNames();
  const take = useExport();
  const saveTags = () => {
    const { state } = session.store.getState();
    const rows = tagRowsOf(state, seat.codebook, nameOf);
    // Spreadsheets take a table without a byte order mark for something older than UTF-8.
    saveFile(fileName(seat.title, state.startedWallMs, 'csv'), `\uFEFF${printTagTable(rows)}`, 'text/csv');
  };
  const saveSession = () => {
    const { state, roster } = session.store.getState();
    const nowMs = state.endedMs ?? session.nowMs() ?? 0;
    const file = sessionFileOf(seat, session.connection.history, roster, nowMs);
    saveFile(fileName(seat.title, state.startedWallMs, 'json'), printSessionFile(file), 'application/json');
  };
  const action = (kind: 'tags' | 'session', save: () => void) => () => take.mutate({ kind, save });
  return (
    <>
      <MenuButton
        label={t('report.data')}
        icon={<Download size={16} strokeWidth={1.5} aria-hidden="true" />}
        actions={[
          {
            id: 'csv',
            title: t('report.dataCsv'),
            detail: t('report.dataCsvHint'),
            onAction: action('tags', saveTags),
          },
          {
            id: 'json',
            title: t('report.dataFile'),
            detail: t('report.dataFileHint'),
            onAction: action('session', saveSession),
          },
        ]}
      />
      <StatusLine words={take.isError ? t('report.exportFailed') : null} />
    </>
  );
}
