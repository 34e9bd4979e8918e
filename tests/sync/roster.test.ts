import { expect, test } from 'vitest';
import { ann, everybody, stu, sue } from '../support/build.ts';
import { FakeServer } from '../support/FakeServer.ts';
import { FakeTab } from '../support/FakeTab.ts';
import { settle } from '../support/settle.ts';

function rostersOf(tab: FakeTab) {
  return tab.received.flatMap(({ message }) => (message.type === 'roster' ? [message.seats] : []));
}

test('[V6] the roster is the same for all: those observed are told who watches', async () => {
  const server = new FakeServer('blind');
  const [anns, sues, stus] = [new FakeTab(ann, server), new FakeTab(sue, server), new FakeTab(stu, server)];
  await settle(server, [anns, sues, stus]);

  const here = everybody.map(({ id, role }) => ({
    seatId: id,
    role,
    name: id,
    online: ['ann', 'sue', 'stu'].includes(id),
  }));
  for (const tab of [anns, sues, stus]) expect(rostersOf(tab).at(-1)).toEqual(here);

  anns.disconnect();

  for (const tab of [sues, stus]) {
    expect(rostersOf(tab).at(-1)).toEqual(
      here.map((seat) => (seat.seatId === 'ann' ? { ...seat, online: false } : seat)),
    );
  }
});
