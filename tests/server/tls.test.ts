import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateNames, loadTls, selfMadeCertificate } from '@fishbowl/server/tls';
import { afterEach, beforeEach, expect, test } from 'vitest';

const DAY_MS = 86_400_000;
const nowMs = Date.now();
const names = certificateNames('bowl', ['192.168.1.20', 'fe80::1%eth0'], 'https://bowl.example.edu');
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tls-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('[O3] a self-made certificate is for localhost, the host, its addresses and PUBLIC_URL', async () => {
  const { cert } = await selfMadeCertificate(dir, names, nowMs);

  const certificate = new X509Certificate(cert);
  for (const host of ['localhost', 'bowl', 'bowl.example.edu']) expect(certificate.checkHost(host)).toBe(host);
  for (const ip of ['127.0.0.1', '::1', '192.168.1.20']) expect(certificate.checkIP(ip)).toBe(ip);
  expect(certificate.validToDate.getTime() - nowMs).toBeLessThan(398 * DAY_MS);
});

test('[O3] it is kept, readable by its owner alone', async () => {
  const first = await selfMadeCertificate(dir, names, nowMs);

  expect(await selfMadeCertificate(dir, names, nowMs)).toEqual(first);
  expect((await stat(join(dir, 'key.pem'))).mode & 0o777).toBe(0o600);
});

test.each([
  { why: 'it is about to run out', now: { names, nowMs: nowMs + 370 * DAY_MS } },
  { why: 'the machine has a new address', now: { names: [...names, '192.168.1.21'], nowMs } },
  { why: 'the machine has a new name', now: { names: [...names, 'pond'], nowMs } },
])('[O3] it is made again when $why', async ({ now }) => {
  const first = await selfMadeCertificate(dir, names, nowMs);

  const second = await selfMadeCertificate(dir, now.names, now.nowMs);

  expect(second.cert).not.toBe(first.cert);
});

test('[O3] it is made again when what is kept is broken', async () => {
  await selfMadeCertificate(dir, names, nowMs);
  await writeFile(join(dir, 'cert.pem'), 'half a certi');

  const { cert } = await selfMadeCertificate(dir, names, nowMs);

  expect(new X509Certificate(cert).checkHost('bowl')).toBe('bowl');
});

test('[O3] a client that trusts it gets in', async () => {
  const { cert, key } = await selfMadeCertificate(dir, names, nowMs);
  const server = createServer({ cert, key }, (_, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  const status = await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, ca: cert }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });

  server.closeAllConnections();
  server.close();
  expect(status).toBe(200);
});

test('[O3] certificate files that cannot be used are refused by name', async () => {
  const certFile = join(dir, 'mine.pem');
  await writeFile(certFile, 'nonsense');
  const files = (keyFile: string) => ({ kind: 'files' as const, certFile, keyFile });

  const missing = await loadTls({ tls: files('nowhere'), dataDir: dir }, names, nowMs);
  const broken = await loadTls({ tls: files(certFile), dataDir: dir }, names, nowMs);

  expect(missing).toMatchObject({ ok: false, error: { name: 'TLS_CERT, TLS_KEY' } });
  expect(broken).toMatchObject({ ok: false, error: { name: 'TLS_CERT, TLS_KEY' } });
});
