import type { CommandId } from '@fishbowl/shared/core/ids';
import { type ByeReason, type DownMessage, downMessageSchema } from '@fishbowl/shared/protocol/down';
import { type MediaReply, mediaReplySchema } from '@fishbowl/shared/protocol/media';
import type { Action } from '@fishbowl/shared/session/command';
import type { Refusal } from '@fishbowl/shared/session/refusal';
import { onTestFinished } from 'vitest';
import { commandId } from '../../support/build.ts';
import { RawTab } from '../../support/RawTab.ts';

type Ended = `bye: ${ByeReason}` | 'cut off';

let tokens = 0;

/** A program on a real socket that says what it wants, and knows what became of it. */
export class Speaker {
  readonly heard: DownMessage[] = [];
  /** What it was told of the call. */
  readonly call: unknown[] = [];
  /** Its own commands. */
  readonly asked = new Set<CommandId>();
  readonly #tab: RawTab;
  #isOver = false;
  readonly #waiting = new Map<() => boolean, () => void>();

  constructor(url: string, sessionId: string, cookie: string) {
    this.#tab = new RawTab({ url, auth: { sessionId }, headers: cookie === '' ? {} : { cookie } });
    onTestFinished(() => this.close());
    this.#tab.socket.on('m', (raw: unknown) => {
      this.heard.push(downMessageSchema.parse(raw));
      this.#look();
    });
    this.#tab.socket.on('media', (state: unknown) => this.call.push(state));
    for (const end of ['disconnect', 'connect_error']) {
      this.#tab.socket.on(end, () => {
        this.#isOver = true;
        this.#look();
      });
    }
  }

  /** 'connected', or why not. */
  connected(): Promise<string> {
    return this.#tab.connected();
  }

  /** Comes in as a page does: connected, joined and told all that there is. */
  async join(): Promise<this> {
    const answer = await this.connected();
    if (answer !== 'connected') throw new Error(answer);
    this.#tab.join();
    await this.ping();
    return this;
  }

  /** Says all this without waiting to be let in. Resolves with 'connected', or not. */
  sayTooEarly(said: readonly (readonly [event: string, message: object])[]): Promise<string> {
    const { socket } = this.#tab;
    socket.io.once('open', () => {
      for (const each of said) socket.io.engine.write(`2${JSON.stringify(each)}`);
    });
    const cutOff = new Promise<string>((resolve) => socket.once('disconnect', () => resolve('cut off')));
    return Promise.race([cutOff, this.connected()]);
  }

  emit(event: string, ...said: readonly unknown[]): void {
    this.#tab.socket.emit(event, ...said);
  }

  /** Resolves with how the connection ended. */
  async ended(): Promise<Ended> {
    await this.#until(() => this.#isOver);
    return this.#end();
  }

  /** What is answered to this command, or how the connection ended instead. */
  async ask(action: Action): Promise<'done' | Refusal | Ended> {
    const id = commandId();
    this.asked.add(id);
    this.emit('m', { type: 'command', command: { id, seenEpoch: this.#epoch, action } });
    await this.#until(() => this.#isOver || this.#answerTo(id) !== undefined);
    return this.#answerTo(id) ?? this.#end();
  }

  async askMedia(request: object): Promise<MediaReply> {
    return mediaReplySchema.parse(await this.#tab.socket.emitWithAck('media', request));
  }

  /** Resolves when all that was said before has been answered; 'answered', or how the connection ended instead. */
  async ping(): Promise<'answered' | Ended> {
    tokens += 1;
    const token = tokens;
    this.emit('m', { type: 'time', token });
    const isAnswered = () => this.heard.some((message) => message.type === 'time' && message.token === token);
    await this.#until(() => this.#isOver || isAnswered());
    return isAnswered() ? 'answered' : this.#end();
  }

  close(): void {
    this.#tab.socket.disconnect();
  }

  get #epoch(): number {
    return Math.max(0, ...this.heard.map((message) => (message.type === 'events' ? message.epoch : 0)));
  }

  #end(): Ended {
    const last = this.heard.at(-1);
    return last?.type === 'bye' ? `bye: ${last.reason}` : 'cut off';
  }

  #answerTo(id: CommandId): 'done' | Refusal | undefined {
    for (const message of this.heard) {
      if (message.type === 'refused' && message.commandId === id) return message.code;
      if (message.type === 'events' && message.items.some((item) => item.commandId === id)) return 'done';
    }
    return undefined;
  }

  #until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(condition, resolve));
  }

  #look(): void {
    for (const [condition, resolve] of this.#waiting) {
      if (!condition()) continue;
      this.#waiting.delete(condition);
      resolve();
    }
  }
}
