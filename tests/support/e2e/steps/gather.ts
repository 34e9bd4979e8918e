import type { House } from '../openHouse.ts';
import { Person } from '../Person.ts';
import { inLobby, joinByLink } from './join.ts';
import { linkFor } from './linkFor.ts';
import { makeSession } from './makeSession.ts';
import { setUp } from './setUp.ts';

interface Gathering {
  /** Before anybody has opened a page. */
  prepare?(people: { readonly student: Person; readonly actor: Person; readonly observer: Person }): Promise<void>;
}

/** Everybody of a new session in its lobby, consent given where it is asked. */
export async function gather(
  { server, browser }: House,
  place: 'In the app' | 'In the room',
  { prepare }: Gathering = {},
) {
  const supervisor = await Person.open('Paula', browser);
  const [student, actor, observer] = [
    await Person.open('Sam', browser),
    await Person.open('Alex', browser),
    await Person.open('Olga', browser),
  ];
  await prepare?.({ student, actor, observer });
  await setUp(supervisor, server);
  await makeSession(supervisor, place);
  await joinByLink(student, await linkFor(supervisor, 'Student'));
  await joinByLink(actor, await linkFor(supervisor, 'Actor'));
  await joinByLink(observer, await linkFor(supervisor, 'Observer'));
  await supervisor.press('Open the lobby');
  await inLobby(supervisor);
  for (const person of [student, actor]) await person.choose('Being watched', 'Yes');
  return { supervisor, student, actor, observer };
}

export async function start({ supervisor, observer }: Awaited<ReturnType<typeof gather>>): Promise<void> {
  await supervisor.reads('Everybody has come and agreed.');
  await supervisor.press('Start');
  await observer.button('Open question').waitFor();
}
