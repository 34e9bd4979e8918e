import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../hooks/useNames.ts';
import { useSnapshot } from '../../hooks/useSession.ts';
import { SessionNotice } from '../session/SessionNotice.tsx';

/** Across the page: no connection, trouble with the call, why the session is paused. */
export function RaterBanner({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const pause = useSnapshot(({ state }) => (phaseOf(state) === 'paused' ? state.pauses.at(-1) : undefined));
  const name = pause && nameOf(pause.seatId);
  return (
    <>
      <SessionNotice />
      {children}
      {pause?.reason === 'timeOut' && <p role="status">{t('live.timeOut', { name })}</p>}
      {pause?.reason === 'incident' && <p role="status">{t('live.incidentOut')}</p>}
      {pause?.reason === 'consent' && <p role="status">{t('live.consentOut', { name })}</p>}
    </>
  );
}
