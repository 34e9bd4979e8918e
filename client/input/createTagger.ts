import type { Codebook } from '@fishbowl/shared/codebook/codebook';
import type { SeatId, TagId } from '@fishbowl/shared/core/ids';
import type { Action } from '@fishbowl/shared/session/command';
import type { SessionState, Tag } from '@fishbowl/shared/session/state';

export interface TaggerDeps {
  readonly seatId: SeatId;
  readonly codebook: Codebook;
  state(): SessionState;
  /** Session time now, in ms; null before the start. */
  nowMs(): number | null;
  /** Measured delay of the picture that the rater reacts to, in ms. */
  playoutDelayMs(): number;
  /** How far off `nowMs` may be, in ms; null before the server has been asked. */
  clockDoubtMs(): number | null;
  newTagId(): TagId;
  ask(action: Action): void;
}

export type TagMode = 'point' | 'span';

/** What the pad can do. Times are session time in ms. */
export interface Tagger {
  /** A point; in span mode, or for a code that is always a span, its start, and with the second press its end. */
  press(code: string, mode: TagMode, atMs?: number): void;
  /** Takes back the newest of one's own tags. */
  undo(): void;
  retract(tagId: TagId): void;
  /** Ends all of one's open spans. */
  endSpans(): void;
}

export function createTagger(deps: TaggerDeps): Tagger {
  const { seatId, codebook, state, nowMs, newTagId, ask } = deps;
  const pressAt = (atMs: number) => ({
    pressedMs: Math.round(atMs),
    playoutDelayMs: deps.playoutDelayMs(),
    clockDoubtMs: deps.clockDoubtMs(),
  });
  const own = (): Tag[] => [...state().tags.values()].filter((tag) => tag.seatId === seatId);
  const open = () => own().filter(({ endMs }) => endMs === null);
  const close = ({ id }: Tag, atMs: number) => ask({ type: 'closeSpan', tagId: id, ...pressAt(atMs) });

  return {
    press(code, mode, atMs = nowMs() ?? undefined) {
      if (atMs === undefined) return;
      const running = open().find((tag) => tag.code === code);
      if (running) {
        close(running, atMs);
        return;
      }
      const always = codebook.codes.find(({ id }) => id === code)?.extent === 'span';
      const type = mode === 'span' || always ? 'openSpan' : 'placeTag';
      ask({ type, tagId: newTagId(), code, ...pressAt(atMs) });
    },
    undo() {
      const newest = own().at(-1);
      if (newest) ask({ type: 'retractTag', tagId: newest.id });
    },
    retract: (tagId) => ask({ type: 'retractTag', tagId }),
    endSpans() {
      const atMs = nowMs();
      if (atMs !== null) for (const tag of open()) close(tag, atMs);
    },
  };
}
