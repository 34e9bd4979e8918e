import { isRater } from '@fishbowl/shared/session/seat';
import { useCallback, useContext, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CallContext } from '../../hooks/useCall.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTagEditing } from '../../hooks/useTagEditing.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { Bar } from '../../ui/Bar.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { SessionMenu } from '../incident/SessionMenu.tsx';
import { Refine } from '../refine/Refine.tsx';
import { ClaimNotice } from '../session/ClaimNotice.tsx';
import { RefusalLine } from '../session/RefusalLine.tsx';
import { SessionNotice } from '../session/SessionNotice.tsx';
import { Unconfirmed } from '../session/Unconfirmed.tsx';
import { EditKeys, TagEditorPopover } from '../tagEditor/TagEditorPopover.tsx';
import { WhoSeesButton } from '../whoSees/WhoSeesButton.tsx';
import { DebriefDial } from './DebriefDial.tsx';
import { DebriefLayout } from './DebriefLayout.tsx';
import { DebriefPeople } from './DebriefPeople.tsx';
import { DebriefRelease } from './DebriefRelease.tsx';
import { DebriefSide } from './DebriefSide.tsx';
import { DebriefTimeline } from './DebriefTimeline.tsx';
import { DebriefTransport } from './DebriefTransport.tsx';
import { FollowLine } from './FollowLine.tsx';
import { useAgenda } from './useAgenda.ts';
import { useBookmarkKeys } from './useBookmarkKeys.ts';
import { useInStep } from './useInStep.ts';

/** After the end: everybody can speak; raters see all tags; the student and the actor what has been released. */
export function DebriefPage() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const theme = useTheme('reading');
  const inCall = useContext(CallContext) !== null;
  const step = useInStep();
  const agenda = useAgenda(step);
  const editing = useTagEditing();
  const latest = useRef(step);
  latest.current = step;
  const select = useCallback((markId: string | null) => latest.current.go({ markId }), []);
  useBookmarkKeys(step);
  const isReleased = useSnapshot(({ state }) => state.tags.size > 0 || state.released.length > 0);
  const dial = useSnapshot(({ state }) => state.dial);
  const showsTags = isRater(seat.role) || isReleased;
  return (
    <>
      <DebriefLayout
        bar={
          <Bar title={seat.title} isHeading facts={[t('debrief.title'), seat.codebook.short]}>
            <Unconfirmed />
            <WhoSeesButton sessionId={seat.sessionId} isInBar />
            <LinkButton to="report">{t('debrief.report')}</LinkButton>
            <SessionMenu />
            <ThemeToggle {...theme} />
          </Bar>
        }
        banner={
          <>
            <SessionNotice />
            <ClaimNotice />
          </>
        }
        steps={<DebriefRelease />}
        people={inCall && <DebriefPeople isTall={!showsTags} />}
        transport={
          showsTags && (
            <>
              <DebriefTransport agenda={agenda} />
              <FollowLine step={step} />
            </>
          )
        }
        timeline={
          (showsTags || dial.length > 0) && (
            <>
              {showsTags && (
                <DebriefTimeline
                  agenda={agenda}
                  selected={step.markId}
                  onSelect={select}
                  editing={isRater(seat.role) ? editing.timeline : null}
                />
              )}
              <DebriefDial atMs={showsTags ? step.atMs : null} />
            </>
          )
        }
        side={
          <>
            <Refine />
            <DebriefSide agenda={agenda} step={step} />
          </>
        }
      />
      <EditKeys editing={editing} />
      <TagEditorPopover editing={editing} handMs={() => agenda.atMs} />
      <RefusalLine />
    </>
  );
}
