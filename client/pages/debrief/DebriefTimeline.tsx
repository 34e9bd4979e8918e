import type { SeatId } from '@fishbowl/shared/core/ids';
import { isRater } from '@fishbowl/shared/session/seat';
import type { SessionState } from '@fishbowl/shared/session/state';
import { useCallback, useMemo, useRef } from 'react';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTimeline } from '../../hooks/useTimeline.ts';
import type { TimelineEditing } from '../../timeline/editing.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import type { Agenda } from './useAgenda.ts';

interface DebriefTimelineProps {
  readonly agenda: Agenda;
  readonly selected: string | null;
  readonly onSelect: (markId: string | null) => void;
  /** Null: nothing here is one's own. */
  readonly editing: TimelineEditing | null;
}

/** A lane per rater, staff first; for the student and the actor what has been released. */
export function DebriefTimeline({ agenda, selected, onSelect, editing }: DebriefTimelineProps) {
  const state = useSnapshot((snapshot) => snapshot.state);
  const { seat } = useSession();
  const raters = useMemo(() => raterIds(state), [state]);
  const model = useTimeline(raters);
  const momentsMs = useMemo(() => agenda.moments.map(({ atMs }) => atMs), [agenda.moments]);
  const latest = useRef(agenda);
  latest.current = agenda;
  const now = useCallback(() => latest.current.atMs, []);
  const seek = useCallback((ms: number) => latest.current.seek(ms), []);
  return (
    <Timeline
      key={seat.seatId}
      model={model}
      now={now}
      selectedId={selected}
      onSelect={onSelect}
      onSeek={seek}
      momentsMs={momentsMs}
      editing={editing}
    />
  );
}

/** Everybody who tagged or could have, staff first, aliases last. */
function raterIds(state: SessionState): readonly SeatId[] {
  const tagging = new Set([...state.tags.values()].map(({ seatId }) => seatId));
  const seated = [...state.seats].filter(([, { role }]) => isRater(role));
  const staff = seated.filter(([, { role }]) => role === 'supervisor').map(([id]) => id);
  const observers = seated.filter(([, { role }]) => role === 'observer').map(([id]) => id);
  const aliases = [...tagging].filter((id) => !state.seats.has(id)).sort();
  return [...staff, ...observers, ...aliases].filter((id) => tagging.has(id) || state.watches.has(id));
}
