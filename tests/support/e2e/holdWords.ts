import type { Person } from './Person.ts';

/** A line that can be told to swallow what the page asks of the session, while all else goes to and fro. */
export async function holdWords({ page }: Person): Promise<(hold: boolean) => void> {
  const line = { isHeld: false };
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!line.isHeld || !String(message).includes('"type":"command"')) server.send(message);
    });
  });
  return (hold) => {
    line.isHeld = hold;
  };
}
