import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { TagId } from '@fishbowl/shared/core/ids';
import { correctedMs } from '@fishbowl/shared/session/correctedMs';
import { rulesOf } from '@fishbowl/shared/session/rulesOf';
import type { Tag } from '@fishbowl/shared/session/state';
import { createHeardOrder } from './createHeardOrder.ts';
import { createTagEditor, type TagEditor, type TagEditorDeps } from './createTagEditor.ts';
import { isPress } from './isPress.ts';

export interface TaggerDeps extends TagEditorDeps {
  readonly codebook: Codebook;
  /** Measured delay of the picture that the rater reacts to, in ms. */
  playoutDelayMs(): number;
  /** How far off `nowMs` may be, in ms; null before the server has been asked. */
  clockDoubtMs(): number | null;
}

export type TagMode = 'point' | 'span';

/** What the pad can do. Times are session time in ms. */
export interface Tagger extends Pick<TagEditor, 'undo' | 'redo'> {
  /**
   * A point; in span mode, or for a code that is always a span, its start, and with the second press its end. A code
   * with a set length makes its span at one press, and a second one while it lasts draws it out.
   */
  press(code: string, mode: TagMode, atMs?: number): void;
  /** Takes back the last press; does nothing where the newest thing done was an edit. */
  cancelPress(): void;
  retract(tagId: TagId): void;
  /** Ends all of one's open spans. */
  endSpans(): void;
}

export function createTagger(deps: TaggerDeps): Tagger {
  const { seatId, codebook, state, nowMs, newTagId, ask } = deps;
  const { codes } = rulesOf(codebook);
  const editor = createTagEditor(deps);
  const delayAt = createHeardOrder();
  const pressAt = (atMs: number) => {
    const pressedMs = Math.round(atMs);
    return {
      pressedMs,
      playoutDelayMs: delayAt(pressedMs, deps.playoutDelayMs()),
      clockDoubtMs: deps.clockDoubtMs(),
    };
  };
  const own = (): Tag[] => [...state().tags.values()].filter((tag) => tag.seatId === seatId);
  const open = () => own().filter(({ endMs }) => endMs === null);
  const close = ({ id }: Tag, atMs: number) => ask({ type: 'closeSpan', tagId: id, ...pressAt(atMs) });
  const lasting = (code: string, atMs: number) => own().findLast((tag) => tag.code === code && isDuring(tag, atMs));

  const pressSetLength = (code: string, spanMs: number, atMs: number) => {
    const { pressedMs, playoutDelayMs, clockDoubtMs } = pressAt(atMs);
    const heardMs = correctedMs(pressedMs, playoutDelayMs, codes.get(code) ?? { lagMs: 0, leadMs: 0 });
    const tag = lasting(code, heardMs);
    if (tag) editor.retime(tag.id, tag.startMs, heardMs + spanMs);
    else ask({ type: 'placeTag', tagId: newTagId(), code, pressedMs, playoutDelayMs, clockDoubtMs });
  };

  return {
    press(code, mode, atMs = nowMs() ?? undefined) {
      if (atMs === undefined) return;
      const running = open().find((tag) => tag.code === code);
      const spanMs = codes.get(code)?.spanMs ?? null;
      if (running) close(running, atMs);
      else if (spanMs !== null) pressSetLength(code, spanMs, atMs);
      else {
        const always = codebook.codes.find(({ id }) => id === code)?.extent === 'span';
        const type = mode === 'span' || always ? 'openSpan' : 'placeTag';
        ask({ type, tagId: newTagId(), code, ...pressAt(atMs) });
      }
    },
    cancelPress() {
      const done = state().edits.get(seatId)?.done ?? null;
      if (done && isPress(done, codes)) editor.undo();
    },
    undo: editor.undo,
    redo: editor.redo,
    retract: editor.remove,
    endSpans() {
      const atMs = nowMs();
      if (atMs !== null) for (const tag of open()) close(tag, atMs);
    },
  };
}

function isDuring({ kind, startMs, endMs }: Tag, atMs: number): boolean {
  return kind === 'span' && endMs !== null && startMs <= atMs && atMs <= endMs;
}
