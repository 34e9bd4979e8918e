import { commandIdSchema } from '@fishbowl/shared/core/ids';
import type { UpMessage } from '@fishbowl/shared/protocol/up';
import { PROTOCOL_VERSION } from '@fishbowl/shared/protocol/version';
import type { Action } from '@fishbowl/shared/session/command';
import type { Page } from 'playwright-core';

/** Asks for something with the rights of whoever has this page, where no button for it is wanted. Packets as in `askFromPage`. */
export async function commandFromPage(page: Page, action: Action): Promise<void> {
  const join: UpMessage = { type: 'join', protocolVersion: PROTOCOL_VERSION, epoch: 0, n: 0 };
  const id = commandIdSchema.parse(crypto.randomUUID());
  const command: UpMessage = { type: 'command', command: { id, seenEpoch: 0, action } };
  const sessionId = new URL(page.url()).pathname.split('/')[2];
  const answer = await page.evaluate(
    async ({ auth, messages, id }) => {
      const url = new URL('/socket.io/?EIO=4&transport=websocket', window.location.href);
      const socket = new WebSocket(url.href.replace(/^http/, 'ws'));
      const next = (isIt: (text: string) => boolean) =>
        new Promise<string>((resolve) => {
          socket.addEventListener('message', ({ data }) => isIt(String(data)) && resolve(String(data)));
        });
      await next((text) => text.startsWith('0'));
      socket.send(`40${JSON.stringify(auth)}`);
      await next((text) => text.startsWith('40'));
      const answered = next((text) => text.includes(id));
      for (const message of messages) socket.send(`42${JSON.stringify(['m', message])}`);
      const text = await answered;
      socket.close();
      return text;
    },
    { auth: { sessionId }, messages: [join, command], id },
  );
  if (answer.includes('"refused"')) throw new Error(answer);
}
