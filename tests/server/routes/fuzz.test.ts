import { errorReplySchema } from '@fishbowl/shared/protocol/http/errors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorld } from '../authorization/world.ts';
import { type FuzzedRequest, requestArbitrary } from './fuzzRequests.ts';
import { quickPasswords, refresh, send } from './fuzzWorld.ts';

const batches = 100;
const requestsEach = 1_000;

/** What is wrong with an answer; undefined if nothing is. */
function faultOf(
  { statusCode, body }: Awaited<ReturnType<typeof send>>,
  { method }: FuzzedRequest,
): string | undefined {
  if (statusCode >= 500) return `${statusCode} ${body}`;
  if (statusCode < 400 || method === 'HEAD') return undefined;
  return errorReplySchema.safeParse(parsed(body)).success ? undefined : `${statusCode} ${body}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

test(`[H23] ${batches * requestsEach} requests, right, spoilt and strange: no bug is met, and whatever fails is told as it should be`, {
  timeout: 600_000,
}, async () => {
  const world = await openWorld('live', { passwords: quickPasswords });
  const statuses = new Map<number, number>();

  for (let batch = 0; batch < batches; batch += 1) {
    await refresh(world, batch);
    const requests = fc.sample(requestArbitrary, requestsEach);
    const faults = await Promise.all(
      requests.map(async (request) => {
        const answer = await send(world, request, batch);
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        const fault = faultOf(answer, request);
        return fault === undefined ? [] : [{ fault, request }];
      }),
    );
    expect(faults.flat().slice(0, 3)).toEqual([]);
  }

  for (const met of [200, 201, 204, 400, 401, 403, 404, 409, 413, 415])
    expect(statuses.get(met), `${met}`).toBeGreaterThan(0);
});
