import { isRater } from '@fishbowl/shared/session/seat';
import { useTranslation } from 'react-i18next';
import { useConfig } from '../../hooks/useConfig.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { Bookmarks } from './Bookmarks.tsx';
import { DebriefNotes } from './DebriefNotes.tsx';
import { DebriefSelfRating } from './DebriefSelfRating.tsx';
import { Moments } from './Moments.tsx';
import { OwnLag } from './OwnLag.tsx';
import { TurnCorrection } from './TurnCorrection.tsx';
import type { Agenda } from './useAgenda.ts';
import type { InStep } from './useInStep.ts';
import { Waiting } from './Waiting.tsx';

/** What to talk about; for the student first the own view, then what has been released. */
export function DebriefSide({ agenda, step }: { readonly agenda: Agenda; readonly step: InStep }) {
  const { t } = useTranslation();
  const { seat } = useSession();
  const { visibility } = useConfig();
  const selfRating = useSnapshot(({ state }) => state.selfRating);
  const released = useSnapshot(({ state }) => state.released);
  if (seat.role === 'student' && selfRating === null) return <DebriefSelfRating />;
  const seesMoments = isRater(seat.role) || released.includes('classmates');
  return (
    <>
      {seesMoments ? (
        <Moments
          moments={agenda.moments}
          counts={agenda.counts}
          shown={agenda.shown}
          onShow={agenda.show}
          selected={agenda.selected}
          onSelect={agenda.select}
          noneWords={t(visibility === 'shared' ? 'moments.emptyShared' : 'moments.emptyNone')}
        />
      ) : (
        <Waiting
          title={t(released.length > 0 ? 'debrief.partShown' : 'debrief.waiting')}
          words={t(seat.role === 'student' ? 'debrief.waitingStudent' : 'debrief.waitingActor')}
        />
      )}
      <Bookmarks step={step} />
      {isRater(seat.role) && <OwnLag />}
      <DebriefNotes />
      {seat.role === 'supervisor' && <TurnCorrection atMs={step.hereMs} />}
    </>
  );
}
