import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { generate } from 'selfsigned';
import type { Config, ConfigProblem } from './config.ts';

/** PEM texts, as Node's HTTPS server takes them. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
/** Apple's devices refuse a certificate that is valid for longer than 825 days, browsers from an authority more than 398. */
const VALID_MS = 397 * DAY_MS;
const RENEW_BEFORE_MS = 30 * DAY_MS;

/** The names and addresses that a self-made certificate is for. */
export function certificateNames(
  hostname: string,
  addresses: readonly string[],
  publicUrl: string | null,
): readonly string[] {
  const publicHost = publicUrl === null ? [] : [new URL(publicUrl).hostname.replace(/^\[|\]$/g, '')];
  // An IPv6 zone (fe80::1%eth0) cannot stand in a certificate.
  const plain = addresses.filter((address) => !address.includes('%'));
  return [...new Set(['localhost', '127.0.0.1', '::1', hostname, ...plain, ...publicHost])];
}

async function readPair(certFile: string, keyFile: string): Promise<TlsFiles> {
  const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
  return { cert, key };
}

function covers({ cert, key }: TlsFiles, names: readonly string[], nowMs: number): boolean {
  try {
    const certificate = new X509Certificate(cert);
    const hosts = new Set(certificate.subjectAltName?.split(', '));
    return (
      certificate.checkPrivateKey(createPrivateKey(key)) &&
      certificate.validToDate.getTime() >= nowMs + RENEW_BEFORE_MS &&
      names.every((name) => (isIP(name) ? certificate.checkIP(name) !== undefined : hosts.has(`DNS:${name}`)))
    );
  } catch {
    return false; // Not a certificate, or not a key.
  }
}

async function make(names: readonly string[], nowMs: number): Promise<TlsFiles> {
  const altNames = names.map((name) =>
    isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
  );
  const made = await generate([{ name: 'commonName', value: 'Fishbowl' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(nowMs - DAY_MS),
    notAfterDate: new Date(nowMs + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { cert: made.cert, key: made.private };
}

/** The certificate kept in `dir`; a new one when there is none, when it runs out within 30 days or when a name is missing. */
export async function selfMadeCertificate(dir: string, names: readonly string[], nowMs: number): Promise<TlsFiles> {
  const certFile = join(dir, 'cert.pem');
  const keyFile = join(dir, 'key.pem');
  const kept = await readPair(certFile, keyFile).catch(() => null);
  if (kept && covers(kept, names, nowMs)) return kept;
  const made = await make(names, nowMs);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  // Whole or not at all, and never a key that others may read.
  await writeFile(`${keyFile}.part`, made.key, { mode: 0o600 });
  await writeFile(`${certFile}.part`, made.cert);
  await rename(`${keyFile}.part`, keyFile);
  await rename(`${certFile}.part`, certFile);
  return made;
}

async function ownCertificate(certFile: string, keyFile: string): Promise<Result<TlsFiles, ConfigProblem>> {
  try {
    const files = await readPair(certFile, keyFile);
    createSecureContext({ ...files });
    return ok(files);
  } catch (error) {
    return err({ name: 'TLS_CERT, TLS_KEY', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** What HTTPS needs, or null for plain HTTP. */
export async function loadTls(
  { tls, dataDir }: Pick<Config, 'tls' | 'dataDir'>,
  names: readonly string[],
  nowMs: number,
): Promise<Result<TlsFiles | null, ConfigProblem>> {
  switch (tls.kind) {
    case 'none':
      return ok(null);
    case 'selfMade':
      return ok(await selfMadeCertificate(join(dataDir, 'tls'), names, nowMs));
    case 'files':
      return ownCertificate(tls.certFile, tls.keyFile);
  }
}
