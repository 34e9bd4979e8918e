import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { type SeatReply, seatReplySchema } from '@fishbowl/shared/protocol/http/seats';
import { type NewSessionBody, sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import type { Role } from '@fishbowl/shared/session/seat';
import { z } from 'zod';
import { password } from './openApp.ts';
import { WebBrowser } from './WebBrowser.ts';

/** Somebody who has come in by the front door. */
export interface Seated {
  readonly seat: SeatReply;
  readonly cookie: string;
}

export interface WebSession {
  readonly id: SeatReply['sessionId'];
  readonly paula: WebBrowser;
  /** Opens the role's link in a new browser. Paula supervises without a link. */
  join(role: Role, name: string): Promise<Seated>;
}

/** Paula becomes the first instructor and makes a session, all over HTTP, as people do. */
export async function webSession(
  url: string,
  setupToken: string,
  more: Partial<NewSessionBody> = {},
): Promise<WebSession> {
  const paula = new WebBrowser(url);
  await paula.post(z.null(), '/api/setup', { token: setupToken, name: 'Paula', login: 'paula', password });
  const choices = { scenarioId: 'cw-mi-dana', codebookId: 'oars-starter', visibility: 'blind', place: 'room' };
  const { id, links } = await paula.post(sessionReplySchema, '/api/sessions', {
    ...choices,
    pseudonyms: false,
    ...more,
  });
  const seated = async (browser: WebBrowser) => ({
    seat: await browser.get(seatReplySchema, `/api/seats/${id}`),
    cookie: browser.cookie,
  });
  return {
    id,
    paula,
    async join(role, name) {
      if (role === 'supervisor') {
        await paula.post(joinReplySchema, `/api/sessions/${id}/supervise`);
        return seated(paula);
      }
      const browser = new WebBrowser(url);
      const token = links.find((link) => link.role === role)?.token;
      await browser.post(joinReplySchema, '/api/join', { way: { by: 'link', token }, name });
      return seated(browser);
    },
  };
}
