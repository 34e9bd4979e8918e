import { describe } from 'vitest';
import { auditContract, auditErasureContract, chainContract, openingsContract } from './audit.ts';
import { courseListContract, courseSessionsContract, coursesContract } from './courses.ts';
import { clockContract, eventsContract, oldLogContract } from './events.ts';
import type { OpenStore } from './OpenStore.ts';
import { peopleContract } from './people.ts';
import { seatsContract } from './seats.ts';
import { triesContract } from './tries.ts';

/** What every engine must do. */
export function storeContract(engine: string, open: OpenStore): void {
  describe(engine, () => {
    eventsContract(open);
    oldLogContract(open);
    clockContract(open);
    peopleContract(open);
    seatsContract(open);
    coursesContract(open);
    courseListContract(open);
    courseSessionsContract(open);
    auditContract(open);
    auditErasureContract(open);
    openingsContract(open);
    chainContract();
    triesContract(open);
  });
}
