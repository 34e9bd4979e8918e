import type { Person } from './Person.ts';

/** A line that can be told to swallow what the page says to the server, while what the server says still arrives. */
export async function holdWords({ page }: Person): Promise<(hold: boolean) => void> {
  const line = { isHeld: false };
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!line.isHeld) server.send(message);
    });
  });
  return (hold) => {
    line.isHeld = hold;
  };
}
