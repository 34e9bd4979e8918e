import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { z } from 'zod';
import { addPersonCall, copyCall, helloCall, noteBackupCall, resetPersonCall } from './controlCalls.ts';
import type { Operations } from './Operations.ts';

const maxBytes = 64 * 1_024;

type Answer = (body: unknown) => Promise<unknown>;

/**
 * Listens on a socket in the data folder, which only its owner reaches: being on the machine as that user is the right.
 * The caller holds the store, so that a socket that is there already was left by a server that is no more.
 */
export async function listenControl(socket: string, operations: Operations): Promise<() => Promise<void>> {
  const answers = answersOf(operations);
  const server = http.createServer((request, response) => {
    void answer(request, answers).then(([status, reply]) => {
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(reply));
    });
  });
  fs.rmSync(socket, { force: true });
  server.listen(socket);
  await once(server, 'listening');
  fs.chmodSync(socket, 0o600);
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

function answersOf(operations: Operations): ReadonlyMap<string, Answer> {
  const done = async (work: Promise<void>) => {
    await work;
    return null;
  };
  return new Map<string, Answer>([
    [helloCall.path, async () => null],
    [addPersonCall.path, (body) => operations.addPerson(addPersonCall.body.parse(body))],
    [resetPersonCall.path, (body) => operations.resetPerson(resetPersonCall.body.parse(body).login)],
    [copyCall.path, (body) => done(operations.copyTo(copyCall.body.parse(body).file))],
    [noteBackupCall.path, (body) => done(operations.noteBackup(noteBackupCall.body.parse(body)))],
  ]);
}

async function answer(
  request: http.IncomingMessage,
  answers: ReadonlyMap<string, Answer>,
): Promise<readonly [number, unknown]> {
  const found = request.method === 'POST' ? answers.get(request.url ?? '') : undefined;
  if (!found) return [404, { problem: 'there is nothing here' }];
  try {
    const reply: Promise<unknown> = found(JSON.parse(await textOf(request)));
    return [200, await reply];
  } catch (error) {
    const isAsked = error instanceof z.ZodError || error instanceof SyntaxError;
    return [isAsked ? 400 : 500, { problem: error instanceof Error ? error.message : String(error) }];
  }
}

async function textOf(request: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > maxBytes) throw new SyntaxError('too much');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}
