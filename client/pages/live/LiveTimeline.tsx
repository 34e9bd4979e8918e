import { policyFor } from '@fishbowl/shared/session/policy';
import { seesOthers } from '@fishbowl/shared/session/visible';
import { useState } from 'react';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { useTimeline } from '../../hooks/useTimeline.ts';
import type { TimelineEditing } from '../../timeline/editing.ts';
import { Timeline } from '../../timeline/Timeline.tsx';

/** The session so far: one's own tags by family, and everybody's once one may see them. */
export function LiveTimeline({ editing }: { readonly editing: TimelineEditing }) {
  const { seat, session } = useSession();
  const [selected, setSelected] = useState<string | null>(null);
  const seesAll = useSnapshot(({ state }) => {
    const viewer = { id: seat.seatId, role: seat.role };
    return seesOthers(viewer, policyFor(state, viewer));
  });
  const model = useTimeline(seesAll ? 'families' : 'own');
  return <Timeline model={model} now={session.nowMs} selectedId={selected} onSelect={setSelected} editing={editing} />;
}
