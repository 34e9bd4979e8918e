import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { auditHeadSchema } from '../auditChain.ts';
import { BackupProblem } from './BackupProblem.ts';

export const databaseName = 'fishbowl.db';

/** What of a data folder is kept beside the database, where it is there. */
export const keptBeside = ['secret.key', 'alive', 'tls/cert.pem', 'tls/key.pem'] as const;

const manifestName = 'manifest.json';
const sumSchema = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.enum([databaseName, 'erasures.jsonl', ...keptBeside]);

/** What a backup holds, by which it is held to be whole. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeMs: z.int(),
  /** Of the Fishbowl that made it. */
  version: z.string(),
  lastMigration: z.string(),
  /** By name: see `tableSums`. */
  tables: z.record(z.string(), z.strictObject({ rows: z.int(), sha256: sumSchema })),
  /** Where the audit record ended. Absent: there was none. It stays here while the store goes on; see `auditHeadKey`. */
  auditHead: auditHeadSchema.optional(),
  /** The SHA-256 of each file. */
  files: z.partialRecord(fileSchema, sumSchema).refine((files) => files[databaseName] !== undefined),
});
export type Manifest = z.output<typeof manifestSchema>;

export function writeManifest(folder: string, manifest: Manifest): void {
  const text = `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`;
  fs.writeFileSync(path.join(folder, manifestName), text, { mode: 0o600 });
}

/** Throws a `BackupProblem` if the folder is no backup, or one of a later kind. */
export function readManifest(folder: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, manifestName), 'utf8')));
  } catch (cause) {
    throw new BackupProblem(`${folder} is no backup that this version can read: see its ${manifestName}`, { cause });
  }
}

export function fileSum(file: string): string {
  const hash = createHash('sha256');
  const part = Buffer.alloc(1 << 20);
  const fd = fs.openSync(file, 'r');
  try {
    for (let read = fs.readSync(fd, part); read > 0; read = fs.readSync(fd, part)) hash.update(part.subarray(0, read));
  } finally {
    fs.closeSync(fd);
  }
  return hash.digest('hex');
}
