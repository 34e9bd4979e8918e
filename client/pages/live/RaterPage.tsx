import { phaseOf } from '@fishbowl/shared/session/phaseOf';
import { isAtTable } from '@fishbowl/shared/session/seat';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallContext } from '../../hooks/useCall.ts';
import { useNoteDraft } from '../../hooks/useNoteDraft.ts';
import { usePadBook } from '../../hooks/usePadBook.ts';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useSessionClock } from '../../hooks/useSessionClock.ts';
import { type TagEditing, useTagEditing } from '../../hooks/useTagEditing.ts';
import { type Tagging, useTagging } from '../../hooks/useTagging.ts';
import { useTheme } from '../../hooks/useTheme.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { ThemeToggle } from '../../ui/ThemeToggle.tsx';
import { codeLooks, lookOf } from '../../view/codeLook.ts';
import { ownTags, tagsOf } from '../../view/ownTags.ts';
import { padOf } from '../../view/padOf.ts';
import { taskOf } from '../../view/taskOf.ts';
import { SessionMenu } from '../incident/SessionMenu.tsx';
import { OtherDevice } from '../session/OtherDevice.tsx';
import { RefusalLine } from '../session/RefusalLine.tsx';
import { Unconfirmed } from '../session/Unconfirmed.tsx';
import { TagEditorPopover } from '../tagEditor/TagEditorPopover.tsx';
import { OwnTask } from '../tasks/OwnTask.tsx';
import { CallNotice } from './CallNotice.tsx';
import { LastTags } from './LastTags.tsx';
import { LeaderRail } from './LeaderRail.tsx';
import { LiveLayout } from './LiveLayout.tsx';
import { LiveTimeline } from './LiveTimeline.tsx';
import { NoteField } from './NoteField.tsx';
import { PadStrip } from './PadStrip.tsx';
import { RaterBanner } from './RaterBanner.tsx';
import { TagPad } from './TagPad.tsx';
import { usePeople } from './usePeople.ts';
import { VideoStage } from './VideoStage.tsx';

const lastTagsShown = 6;

/** Observer and supervisor while it runs: what happens above, the pad below it, the line at the bottom. */
export function RaterPage() {
  const { seat, session } = useSession();
  const inCall = useContext(CallContext) !== null;
  const tagging = useTagging();
  const editing = useTagEditing();
  const ms = useSessionClock();
  const [isBlocked, setBlocked] = useState(false);
  const isLeading = seat.role === 'supervisor';
  const notice = inCall && <CallNotice isSoundBlocked={isBlocked} onPlay={() => setBlocked(false)} />;
  return (
    <>
      <LiveLayout
        bar={<LiveBar />}
        banner={<RaterBanner>{notice}</RaterBanner>}
        stage={inCall ? <Stage onBlocked={() => setBlocked(true)} /> : undefined}
        pad={<Pad tagging={tagging} />}
        strip={<Strip tagging={tagging} />}
        clock={<Clock ms={ms} size="rail" />}
        rail={isLeading ? <LeaderRail onDone={tagging.wake} /> : <OwnTask />}
        last={<Last tagging={tagging} editing={editing} />}
        note={<Note onDone={tagging.wake} />}
        timeline={<LiveTimeline editing={editing.timeline} />}
        isLeading={isLeading}
      />
      <TagEditorPopover editing={editing} handMs={session.nowMs} />
      <RefusalLine />
    </>
  );
}

function LiveBar() {
  const { t } = useTranslation();
  const { seat } = useSession();
  const theme = useTheme('observation');
  const phase = useSnapshot(({ state }) => phaseOf(state));
  const take = useSnapshot(({ state }) => state.takes.at(-1)?.number);
  const observers = useSnapshot(
    ({ roster }) => roster.filter(({ role, online }) => role === 'observer' && online).length,
  );
  const facts = [
    seat.codebook.short,
    ...(take ? [t('live.take', { number: take })] : []),
    t('live.observers', { count: observers }),
    ...(phase === 'paused' ? [t('live.paused')] : []),
  ];
  return (
    <Bar title={seat.title} isHeading facts={facts}>
      <Unconfirmed />
      <OtherDevice />
      <SessionMenu />
      <ThemeToggle {...theme} />
    </Bar>
  );
}

function Stage({ onBlocked }: { readonly onBlocked: () => void }) {
  const people = usePeople(({ role }) => isAtTable(role));
  return <VideoStage people={people} onBlocked={onBlocked} />;
}

function Pad({ tagging: { lit, press, padRef } }: { readonly tagging: Tagging }) {
  const { seat } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const book = usePadBook();
  const task = useSnapshot((snapshot) => taskOf(snapshot.state, seat.seatId));
  const families = useMemo(() => padOf(book, task), [book, task]);
  const open = new Set(
    tagsOf(state, seat.seatId)
      .filter(({ endMs }) => endMs === null)
      .map(({ code }) => code),
  );
  return <TagPad ref={padRef} families={families} lit={lit} open={open} onPress={press} />;
}

function Strip({ tagging }: { readonly tagging: Tagging }) {
  const { seat } = useSession();
  const { doubled } = tagging;
  return <PadStrip {...tagging} doubledLabel={doubled && lookOf(codeLooks(seat.codebook), doubled).label} />;
}

interface LastProps {
  readonly tagging: Tagging;
  readonly editing: TagEditing;
}

function Last({ tagging: { tagger }, editing }: LastProps) {
  const { seat } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const pendingTags = useSnapshot((snapshot) => snapshot.pendingTags);
  const looks = useMemo(() => codeLooks(seat.codebook), [seat]);
  const tags = ownTags(state, seat.seatId, pendingTags, looks).slice(0, lastTagsShown);
  const retract = (id: string) => {
    const tag = tagsOf(state, seat.seatId).find((each) => each.id === id);
    if (tag) tagger.retract(tag.id);
  };
  const edits = state.edits.get(seat.seatId);
  return (
    <LastTags
      tags={tags}
      onUndo={edits?.done ? tagger.undo : null}
      onRedo={edits?.undone ? tagger.redo : null}
      onRetract={retract}
      onEdit={editing.open}
    />
  );
}

/** Kept or let go: the letters are the codes' again. */
function Note({ onDone }: { readonly onDone: () => void }) {
  const draft = useNoteDraft(null);
  const andDone = (act: () => void) => () => {
    act();
    onDone();
  };
  return <NoteField {...draft} onKeep={andDone(draft.onKeep)} onCancel={andDone(draft.onCancel)} />;
}
