import { commandSchema } from '@fishbowl/shared/session/command';
import type { Person } from '../Person.ts';

export interface Press {
  readonly tagId: string;
  readonly code: string;
  readonly pressedMs: number;
}

/** The tags that wait on this person's device, as their browser's own IndexedDB has them. */
export async function keptPresses({ page }: Person): Promise<readonly Press[]> {
  const rows = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('fishbowl'));
    const all = await done(db.transaction('commands').objectStore('commands').getAll());
    db.close();
    return all.map(({ command }: { readonly command: unknown }) => command);
  });
  return rows
    .map((row) => commandSchema.parse(row).action)
    .flatMap((action) => (action.type === 'placeTag' ? [action] : []))
    .map(({ tagId, code, pressedMs }) => ({ tagId, code, pressedMs }));
}
