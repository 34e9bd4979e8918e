import { isCourseStaff } from '@fishbowl/shared/access/courseRole';
import { type Phase, phases } from '@fishbowl/shared/session/phase';
import { expect, test } from 'vitest';
import { everyAction } from '../../support/everyAction.ts';
import { type Answer, news, wrong } from './answers.ts';
import { type Outsider, outsiders } from './outsiders.ts';
import { openOutside } from './outsideWorld.ts';
import type { Speaker } from './Speaker.ts';
import { sayings } from './sayings.ts';
import { watcher } from './socketWorld.ts';

type Outside = Awaited<ReturnType<Awaited<ReturnType<typeof openOutside>>>>;

/** A report that was a learner's to read stays so when they leave the course (N61). */
function keeps({ lost, member }: Outsider, phase: Phase): boolean {
  return lost?.by === 'taken out' && phase === 'closed' && member !== undefined && !isCourseStaff(member.role);
}

/** They are here joined and not joined, silent and talking, and lose what they came in by. */
async function loses({ speaker, lose }: Outside, who: Outsider, phase: Phase): Promise<readonly Answer[]> {
  const lurking = async () => {
    const silent = speaker();
    await silent.connected();
    return silent;
  };
  const talking = [await speaker().join(), await lurking()];
  const here = [...talking, await speaker().join(), await lurking()];
  await lose();
  const stays = keeps(who, phase);
  const replies: unknown[] = [];
  for (const each of stays ? [] : talking) {
    for (const { event, message } of sayings) each.emit(event, message(), (reply: unknown) => replies.push(reply));
  }
  const got = await Promise.all(here.map((each) => each.ping()));
  expect(replies, who.name).toEqual([]);
  for (const each of here) each.close();
  const comesAnew = stays || who.lost?.by.startsWith('signed out');
  const bye = comesAnew ? 'bye: sessionLost' : 'bye: seatRevoked';
  return got.map((each) => ({ what: `${who.name} loses it`, expected: bye, got: each }));
}

/** What happens to who comes now, and to who speaks without waiting to be let in. */
async function comes({ speaker }: Outside, who: Outsider, phase: Phase): Promise<readonly Answer[]> {
  const patient = speaker();
  const came = await patient.connected();
  patient.close();
  const answer = { what: `${who.name} comes`, expected: keeps(who, phase) ? 'connected' : 'notAllowed', got: came };
  if (keeps(who, phase)) return [answer, ...(await readsOnly(await speaker().join(), who))];
  const hasty = speaker();
  const early = await hasty.sayTooEarly(sayings.map(({ event, message }) => [event, message()]));
  hasty.close();
  const got = `${early === 'connected' ? early : 'shut out'}, told ${hasty.heard.length + hasty.call.length}`;
  return [answer, { what: `${who.name} speaks too early`, expected: 'shut out, told 0', got }];
}

/** Every command of whoever left the course is refused, whatever their role may ask for. */
async function readsOnly(reader: Speaker, who: Outsider): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [name, action] of Object.entries(everyAction))
    answers.push({ what: `${who.name}: ${name}`, expected: 'notAllowed', got: await reader.ask(action) });
  reader.close();
  return answers;
}

/** All of it, in a session where somebody else looks on. */
async function tried(theirs: Outside, who: Outsider, phase: Phase): Promise<readonly Answer[]> {
  const looksOn = await theirs.session.speaker(watcher).join();
  const before = looksOn.heard.length;
  const lost = who.lost ? await loses(theirs, who, phase) : [];
  const answers = [...lost, ...(await comes(theirs, who, phase))];
  const still = { what: `beside ${who.name}`, expected: 'answered', got: await looksOn.ping() };

  const told = news(looksOn, before).flatMap((message) =>
    message.type === 'events' ? message.items.map(({ event }) => event.type) : [message.type],
  );
  const revoked = !keeps(who, phase) && who.lost && !who.lost.by.startsWith('signed out') ? ['seatRevoked'] : [];
  expect(new Set(told), `${who.name}: told`).toEqual(new Set([...revoked, ...(who.lost ? ['roster'] : [])]));
  const written = await theirs.session.written();
  expect(
    written.map(({ event }) => event.type),
    `${who.name}: written`,
  ).toEqual(revoked);
  looksOn.close();
  return [...answers, still];
}

test.each(phases)(
  '[A14] %s: who has no seat in the session, or has lost it, gets nothing done and is told nothing',
  async (phase) => {
    const outside = await openOutside(phase);

    const answers = await Promise.all(outsiders.map(async (who) => tried(await outside(who), who, phase)));

    expect(wrong(answers.flat())).toEqual([]);
  },
  60_000,
);
