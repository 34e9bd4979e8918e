import type { TagId } from '@fishbowl/shared/core/ids';
import { tagKey } from '@fishbowl/shared/session/state';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSnapshot } from '../../hooks/useSession.ts';
import { codeForKey } from '../../input/padKeys.ts';
import { codeLooks, lookOf } from '../../view/codeLook.ts';
import { keyText } from '../../view/keyText.ts';
import { notesByTag } from '../../view/notesByTag.ts';
import { type RefineScope, refineBook, refineItems } from '../../view/refineOf.ts';
import { RefineQueue } from './RefineQueue.tsx';

interface RefineWalkProps {
  readonly scope: RefineScope;
  readonly onClose: () => void;
}

/** Walks through one's own tags; each choice is kept at once and leads to the next tag. */
export function RefineWalk({ scope, onClose }: RefineWalkProps) {
  const { t } = useTranslation();
  const { seat, session } = useSession();
  const state = useSnapshot((snapshot) => snapshot.state);
  const items = useMemo(() => refineItems(state, seat.seatId, scope), [state, seat, scope]);
  const looks = useMemo(() => codeLooks(seat.codebook), [seat]);
  const [chosen, setChosen] = useState<TagId | undefined>(
    () => (items.find(({ isCoarse }) => isCoarse) ?? items[0])?.tagId,
  );
  const place = Math.max(
    0,
    items.findIndex(({ tagId }) => tagId === chosen),
  );
  const item = items[place];
  const [previous, next] = [items[place - 1], items[place + 1]];
  const book = useMemo(() => refineBook(seat.codebook, item?.code ?? ''), [seat, item?.code]);
  const choose = (code: string) => {
    if (!item) return;
    if (code !== item.code) {
      const editedMs = Math.round(session.nowMs() ?? state.endedMs ?? 0);
      session.ask({ type: 'recodeTag', tagId: item.tagId, editedMs, code });
    }
    if (next) setChosen(next.tagId);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const code = codeForKey(book, event);
      const target = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : undefined;
      if (code === undefined && target === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (code === undefined) setChosen(target?.tagId);
      else choose(code);
    };
    // Before the page behind the queue, whose keys rest while it is open.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  });
  if (!item) return null;
  const label = (code: string) => lookOf(looks, code).label;
  const family = seat.codebook.families.find(({ id }) => id === lookOf(looks, item.code).familyId);
  const note = notesByTag(state).get(tagKey({ seatId: seat.seatId, tagId: item.tagId }));
  return (
    <RefineQueue
      atMs={item.atMs}
      endMs={item.endMs > item.atMs ? item.endMs : null}
      family={family?.label ?? label(item.code)}
      history={
        item.code === item.liveCode
          ? t('refine.live', { code: label(item.liveCode) })
          : t('refine.liveThen', { live: label(item.liveCode), now: label(item.code) })
      }
      progress={t('refine.progress', { place: place + 1, count: items.length })}
      toDo={t('refine.toDo', { count: items.filter(({ isCoarse }) => isCoarse).length })}
      choices={book.codes.map(({ id, hotkey, definition }) => {
        const { hue, variant } = lookOf(looks, id);
        return { id, label: label(id), key: keyText(hotkey), hue, variant, definition, isChosen: id === item.code };
      })}
      onChoose={choose}
      onBack={previous ? () => setChosen(previous.tagId) : null}
      onSkip={next ? () => setChosen(next.tagId) : null}
      onClose={onClose}
    >
      {note && <p>{note}</p>}
    </RefineQueue>
  );
}
