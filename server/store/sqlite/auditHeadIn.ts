import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type AuditHead, auditHeadKey, parseHead } from '../auditChain.ts';
import { lastMigration } from './lastMigration.ts';

const valueSchema = z.string().optional();

/** Where the audit record ends, as the database itself notes it; undefined of one that keeps none, or has none yet. */
export function auditHeadIn(db: Database): AuditHead | undefined {
  if (lastMigration(db) < '004') return undefined;
  const value = db.prepare('select value from settings where key = ?').pluck().get(auditHeadKey);
  return parseHead(valueSchema.parse(value));
}
