import { type MediaReply, type MediaRequest, mediaReplySchema } from '@fishbowl/shared/protocol/media';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { Page } from 'playwright-core';

/**
 * A program that runs in somebody's page, with all their rights: it opens a socket of its own, past everything that the
 * page would allow, and asks one thing after the other. Packets are Engine.IO 4 with Socket.IO 5 in it.
 */
export async function askFromPage(page: Page): Promise<(request: MediaRequest) => Promise<MediaReply>> {
  const join: UpMessage = { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 };
  const sessionId = new URL(page.url()).pathname.split('/')[2];
  const program = await page.evaluateHandle(
    async ({ auth, join }) => {
      const url = new URL('/socket.io/?EIO=4&transport=websocket', window.location.href);
      const socket = new WebSocket(url.href.replace(/^http/, 'ws'));
      const next = (prefix: string) =>
        new Promise<string>((resolve) => {
          const read = ({ data }: MessageEvent) => {
            if (!String(data).startsWith(prefix)) return;
            socket.removeEventListener('message', read);
            resolve(String(data));
          };
          socket.addEventListener('message', read);
        });
      await next('0');
      socket.send(`40${JSON.stringify(auth)}`);
      await next('40');
      socket.send(`42${JSON.stringify(['m', join])}`);
      await next('42');
      const ask = async (request: unknown): Promise<unknown> => {
        socket.send(`421${JSON.stringify(['media', request])}`);
        const answer = await next('43');
        return JSON.parse(answer.slice(answer.indexOf('[')))[0];
      };
      return { ask };
    },
    { auth: { sessionId }, join },
  );
  return async (request) => mediaReplySchema.parse(await program.evaluate(({ ask }, asked) => ask(asked), request));
}
