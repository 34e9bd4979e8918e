import type { DownMessage } from '@fishbowl/shared/protocol/down';
import type { Speaker } from './Speaker.ts';
import type { Saying } from './sayings.ts';
import { isWatching } from './socketWorld.ts';

export interface Answer {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

export function wrong(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ expected, got }) => expected !== got);
}

/** What somebody was told since, of what others did: not who watches, and no answer to what they said themselves. */
export function news({ heard, asked }: Speaker, since: number): readonly DownMessage[] {
  return heard.slice(since).filter((message) => {
    if (message.type === 'events') return message.items.some(({ event }) => !isWatching(event));
    if (message.type === 'refused') return !asked.has(message.commandId);
    return message.type !== 'time';
  });
}

/** What becomes of something that is said: the kinds of messages that come back, the refusal, or how the connection ends. */
export async function answerOn(speaker: Speaker, { event, message }: Saying): Promise<string> {
  if (event === 'media') {
    const reply = await speaker.askMedia(message());
    return reply.type === 'refused' ? `refused: ${reply.code}` : reply.type;
  }
  const before = speaker.heard.length;
  speaker.emit(event, message());
  const after = await speaker.ping();
  const types = speaker.heard.slice(before).map(({ type }) => type);
  types.splice(types.lastIndexOf(after === 'answered' ? 'time' : 'bye'), 1); // The end, or the answer to the ping.
  return [...new Set(types), ...(after === 'answered' ? [] : [after])].join(', ');
}
