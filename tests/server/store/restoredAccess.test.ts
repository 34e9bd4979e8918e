import path from 'node:path';
import { meReplySchema } from '@fishbowl/shared/protocol/http/account';
import { joinReplySchema } from '@fishbowl/shared/protocol/http/join';
import { newPersonReplySchema } from '@fishbowl/shared/protocol/http/people';
import { sessionReplySchema } from '@fishbowl/shared/protocol/http/sessions';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { dataDir } from '../../support/dataDir.ts';
import { password } from '../../support/openApp.ts';
import { storyMs } from '../../support/patience.ts';
import { runAdmin } from '../../support/runAdmin.ts';
import { startProcess } from '../../support/startProcess.ts';
import { WebBrowser } from '../../support/WebBrowser.ts';
import { webSession } from '../../support/webSession.ts';

test(
  '[K52] a restore brings no ended access back, and no session that was hidden since; it says that passwords are old',
  async () => {
    const place = path.join(dataDir(), 'data');
    const server = await startProcess({ dataDir: place, port: 0 });
    onTestFinished(server.kill);
    const session = await webSession(server.url, server.setupToken ?? '');
    const { paula, id } = session;
    const wish = { name: 'Vera', login: 'vera', role: 'member' };
    const { link, person } = await paula.post(newPersonReplySchema, '/api/people', wish);
    const vera = new WebBrowser(server.url);
    await vera.post(z.null(), '/api/password-links/use', { token: link.token, password });
    const { links } = await paula.get(sessionReplySchema, `/api/sessions/${id}`);
    const token = links.find(({ role }) => role === 'observer')?.token;
    await vera.post(joinReplySchema, '/api/join', { way: { by: 'link', token } });
    const guest = await session.join('student', 'Stu');
    const reset = z.object({ token: z.string() });
    const unused = await paula.post(reset, `/api/people/${person.personId}/password-link`);
    const backup = await runAdmin(place, 'backup');
    const cookie = vera.cookie;
    await vera.post(z.null(), '/api/sign-out');
    await new WebBrowser(server.url, guest.cookie).post(z.null(), `/api/sessions/${id}/freeze`, { note: '' });
    await server.kill();

    const restored = await runAdmin(place, 'restore', backup.out.split('\n')[0] ?? '', '--replace');

    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toContain('a password that was changed since is the old one again');
    const again = await startProcess({ dataDir: place, port: 0 });
    onTestFinished(again.kill);
    const old = new WebBrowser(again.url, cookie);
    expect((await old.get(meReplySchema, '/api/me')).account).toBeNull();
    await expect(old.post(z.unknown(), '/api/password-links/look', { token: unused.token })).rejects.toThrow('404');
    const paulaAgain = new WebBrowser(again.url);
    await paulaAgain.post(z.null(), '/api/sign-in', { login: 'paula', password });
    expect((await paulaAgain.get(sessionReplySchema, `/api/sessions/${id}`)).frozenMs).toEqual(expect.any(Number));
    await paulaAgain.post(z.null(), `/api/sessions/${id}/unfreeze`, { note: 'looked into it' });
    await expect(old.get(z.unknown(), `/api/seats/${id}`)).rejects.toThrow(/40[134]/);
    const guestAgain = new WebBrowser(again.url, guest.cookie); // No sign-in of hers has ended.
    expect(await guestAgain.get(z.object({ name: z.string() }), `/api/seats/${id}`)).toEqual({ name: 'Stu' });
  },
  storyMs,
);
