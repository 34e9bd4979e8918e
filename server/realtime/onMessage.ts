import { assertNever } from '@fishbowl/shared/core/result';
import { upMessageSchema } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { Peer } from './Peer.ts';
import type { Room } from './Room.ts';

/** The one parsing door: `raw` is untrusted, everything below this function is typed and checked (P2). */
export function onMessage(raw: unknown, peer: Peer, room: Room, wallMs: () => number): void {
  const parsed = upMessageSchema.safeParse(raw);
  if (!parsed.success) {
    peer.disconnect('invalidMessage');
    return;
  }
  const message = parsed.data;
  switch (message.type) {
    case 'join':
      if (message.protocolVersion === PROTOCOL_VERSION) room.join(peer, message);
      else peer.disconnect('oldPage');
      return;
    case 'command':
      void room.submit(message.command, peer);
      return;
    case 'point':
      room.point(peer, message);
      return;
    case 'time':
      peer.send({ type: 'time', token: message.token, wallMs: Math.round(wallMs()) });
      return;
    default:
      assertNever(message);
  }
}
