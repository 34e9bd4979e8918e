import { personIdSchema } from '@fishbowl/shared/core/ids';
import { err, ok } from '@fishbowl/shared/core/result';
import { newPersonBodySchema } from '@fishbowl/shared/protocol/http/people';
import type { AuthDeps } from '../auth/AuthDeps.ts';
import { makePasswordLink } from '../auth/passwordLinks.ts';
import { newId } from '../auth/tokens.ts';
import type { Operations } from './Operations.ts';

/** Over a store that this process has open. In the record nobody has done it: it came from the machine itself. */
export function operationsOver(deps: Pick<AuthDeps, 'store' | 'random' | 'nowMs'>): Operations {
  const { store, random, nowMs } = deps;
  return {
    addPerson: (person) =>
      store.atOnce(async (records) => {
        const personId = personIdSchema.parse(newId(random));
        const account = { ...newPersonBodySchema.parse(person), personId, passwordHash: null, createdMs: nowMs() };
        if (!(await records.people.addAccount(account))) return err('loginTaken');
        const detail = { role: account.role };
        await records.audit.append({ action: 'personAdded', byId: null, aboutId: personId, detail }, nowMs());
        return ok(await makePasswordLink({ ...deps, store: records }, personId, null));
      }),
    resetPerson: (login) =>
      store.atOnce(async (records) => {
        const account = await records.people.accountByLogin(login);
        if (!account) return err('unknown');
        const { personId } = account;
        await records.audit.append({ action: 'passwordLinkMade', byId: null, aboutId: personId }, nowMs());
        return ok(await makePasswordLink({ ...deps, store: records }, personId, null));
      }),
    copyTo: (file) => store.copyTo(file),
    noteBackup: (size) => store.audit.append({ action: 'backupMade', byId: null, detail: { ...size } }, nowMs()),
  };
}
