import http from 'node:http';
import path from 'node:path';
import type { z } from 'zod';
import { ControlProblem } from './ControlProblem.ts';
import { addPersonCall, copyCall, helloCall, noteBackupCall, problemSchema, resetPersonCall } from './controlCalls.ts';
import type { Operations } from './Operations.ts';

interface Call<Body, Reply extends z.ZodType> {
  readonly path: string;
  readonly body: z.ZodType<unknown, Body>;
  readonly reply: Reply;
}

/** The operations of the server that listens there; undefined if nobody does. */
export async function askControl(socket: string): Promise<Operations | undefined> {
  const ask = <Body, Reply extends z.ZodType>(call: Call<Body, Reply>, body: Body) => post(socket, call, body);
  try {
    await ask(helloCall, null);
  } catch (error) {
    if (error instanceof ControlProblem && isNoOne(error.cause)) return undefined;
    throw error;
  }
  return {
    addPerson: (person) => ask(addPersonCall, person),
    resetPerson: (login) => ask(resetPersonCall, { login }),
    async copyTo(file) {
      await ask(copyCall, { file: path.resolve(file) });
    },
    async noteBackup(size) {
      await ask(noteBackupCall, size);
    },
  };
}

/** What a socket says that is not there, or that nobody listens to. */
const noOne: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTDIR']);

function isNoOne(error: unknown): boolean {
  return error instanceof Error && 'code' in error && noOne.has(String(error.code));
}

async function post<Body, Reply extends z.ZodType>(
  socketPath: string,
  { path: url, reply }: Call<Body, Reply>,
  body: Body,
): Promise<z.output<Reply>> {
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const request = http.request({ socketPath, path: url, method: 'POST', headers }, (response) => {
      let said = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        said += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: said }));
      response.on('error', (cause) => reject(new ControlProblem('the running server broke off', { cause })));
    });
    request.on('error', (cause) => {
      reject(new ControlProblem(`the running server did not answer: ${cause.message}`, { cause }));
    });
    request.end(JSON.stringify(body));
  });
  const answer: unknown = JSON.parse(text);
  if (status !== 200) throw new ControlProblem(problemSchema.parse(answer).problem);
  return reply.parse(answer);
}
