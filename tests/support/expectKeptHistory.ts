import type { Entry } from '@fishbowl/server/store/EventLog';
import { draftOf } from '@fishbowl/shared/session/draft';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import { apply } from '@fishbowl/shared/session/reduce';
import { emptySession, type Tag, type TagExtent } from '@fishbowl/shared/session/state';
import { expect } from 'vitest';

/** Step by step: what a tag was is never forgotten, and what its author did blind is not changed by what they did seeing. */
export function expectKeptHistory(log: readonly Entry[]): void {
  const draft = draftOf(emptySession);
  for (const { event, text } of log) {
    const before = new Map(draft.tags);
    apply(draft, event, text);
    for (const [key, was] of before) expectKept(event, was, draft.tags.get(key));
  }
}

function expectKept(event: SessionEvent, was: Tag, is: Tag | undefined): void {
  if (!is || is === was) return;
  expect(is.history.slice(0, was.history.length), '[D11] history').toEqual(was.history);
  expect([is.pressedMs, is.blind, is.late], '[D11] the press').toEqual([was.pressedMs, was.blind, was.late]);
  if (was.unseen) expect(is.unseen, '[A6] what was done blind').toEqual(was.unseen);
  if ('editedMs' in event && !event.blind) expect(compared(is), '[A6] what was done blind').toEqual(compared(was));
}

/** What agreement goes by. */
function compared(tag: Tag): TagExtent {
  const { code, kind, startMs, endMs } = tag.unseen ?? tag;
  return { code, kind, startMs, endMs };
}
