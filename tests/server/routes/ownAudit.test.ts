import { ownAuditReply } from '@fishbowl/server/routes/auditReply';
import { personIdSchema } from '@fishbowl/shared/core/ids';
import { auditReplySchema } from '@fishbowl/shared/protocol/http/audit';
import { expect, test } from 'vitest';
import { dataDir } from '../../support/dataDir.ts';
import { openStore } from '../../support/openStore.ts';

const own = personIdSchema.parse('own');

test('[N21] what is noted about somebody while they read their record leaves its numbers sound', async () => {
  const store = await openStore(dataDir());
  for (const atMs of [1, 2]) await store.audit.append({ action: 'signedIn', byId: own }, atMs);
  const countOf = async () => {
    const count = await store.audit.countOf(own);
    await store.audit.append({ action: 'signedOut', byId: own }, 3); // Just after they were counted.
    return count;
  };

  const reply = await ownAuditReply({ ...store, audit: { ...store.audit, countOf } }, own, undefined);

  expect(auditReplySchema.parse(reply).entries.map(({ seq }) => seq)).toEqual([2, 1]);
});
