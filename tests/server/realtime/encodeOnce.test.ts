import { encodeOnce } from '@fishbowl/server/realtime/encodeOnce';
import type { EventsMessage } from '@fishbowl/shared/protocol/down';
import { expect, test } from 'vitest';
import { ann, ben, tagPlaced } from '../../support/build.ts';

test('[S4] what goes over the wire is the message, also where its items were told before in another', () => {
  const encode = encodeOnce();
  const items = [{ event: tagPlaced(ann) }, { event: tagPlaced(ben), text: 'with "quotes"' }];
  const live: EventsMessage = { type: 'events', epoch: 0, from: 7, items: items.slice(1), total: 8 };
  const replay: EventsMessage = { type: 'events', epoch: 1, from: 0, items, total: 2 };
  const empty: EventsMessage = { ...replay, items: [], total: 0 };
  const time = { type: 'time', token: 1, wallMs: 5 } as const;

  for (const message of [live, replay, empty, time, replay]) {
    const text = encode(message);
    expect(text.slice(0, 1)).toBe('2');
    expect(JSON.parse(text.slice(1))).toEqual(['m', message]);
  }
});
