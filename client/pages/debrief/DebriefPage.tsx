import { isRater } from '@fishbowl/shared/session/seat';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallContext } from '../../hooks/useCall.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTagEditing } from '../../hooks/useTagEditing.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { Bar } from '../../ui/Bar.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { RefusalLine } from '../session/RefusalLine.tsx';
import { SessionNotice } from '../session/SessionNotice.tsx';
import { Unconfirmed } from '../session/Unconfirmed.tsx';
import { EditKeys, TagEditorPopover } from '../tagEditor/TagEditorPopover.tsx';
import { DebriefLayout } from './DebriefLayout.tsx';
import { DebriefPeople } from './DebriefPeople.tsx';
import { DebriefRelease } from './DebriefRelease.tsx';
import { DebriefSide } from './DebriefSide.tsx';
import { DebriefTimeline } from './DebriefTimeline.tsx';
import { DebriefTransport } from './DebriefTransport.tsx';
import { useAgenda } from './useAgenda.ts';

/** After the end: everybody can speak; raters see all tags; the student and the actor what has been released. */
export function DebriefPage() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const theme = useTheme('reading');
  const inCall = useContext(CallContext) !== null;
  const agenda = useAgenda();
  const editing = useTagEditing();
  const [selected, setSelected] = useState<string | null>(null);
  const hasTags = useSnapshot(({ state }) => state.tags.size > 0);
  const showsTags = isRater(seat.role) || hasTags;
  return (
    <>
      <DebriefLayout
        bar={
          <Bar title={seat.title} isHeading facts={[t('debrief.title'), seat.codebook.short]}>
            <Unconfirmed />
            <LinkButton to="report">{t('debrief.report')}</LinkButton>
            <ThemeToggle {...theme} />
          </Bar>
        }
        banner={<SessionNotice />}
        steps={<DebriefRelease />}
        people={inCall && <DebriefPeople isTall={!showsTags} />}
        transport={showsTags && <DebriefTransport agenda={agenda} />}
        timeline={
          showsTags && (
            <DebriefTimeline
              agenda={agenda}
              selected={selected}
              onSelect={setSelected}
              editing={isRater(seat.role) ? editing.timeline : null}
            />
          )
        }
        side={<DebriefSide agenda={agenda} />}
      />
      <EditKeys editing={editing} />
      <TagEditorPopover editing={editing} handMs={() => agenda.atMs} />
      <RefusalLine />
    </>
  );
}
