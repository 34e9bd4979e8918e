import type { AuditAction } from './auditAction.ts';

/** What of a session's life a person may be told by the record, who sat at its table. */
export interface TableView {
  /** The session hides who of the classmates did what. */
  readonly pseudonyms: boolean;
}

/** How somebody who reads what concerns them is told of it. `unnamed`: that it was done, not by whom. */
export type AuditSight = 'whole' | 'unnamed' | 'hidden';

/** Told at the table, these would say that there are tags, and whose, before they are released. */
const behindTheGlass: readonly AuditAction[] = ['looked', 'revealed'];

/**
 * How the record tells a person of what another did (V20). `table`: where it was in a session at whose table the reader
 * sat, else null. `byClassmate`: who did it watches there as a classmate. What one did oneself is told whole.
 */
export function auditSight(action: AuditAction, table: TableView | null, byClassmate: boolean): AuditSight {
  if (table === null) return 'whole';
  if (behindTheGlass.includes(action)) return 'hidden';
  return table.pseudonyms && byClassmate ? 'unnamed' : 'whole';
}
