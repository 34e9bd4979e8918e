import type { Entry } from '@fishbowl/server/store/EventLog';
import { textIdSchema } from '@fishbowl/shared/core/ids';
import type { Action } from '@fishbowl/shared/session/command';
import type { SessionEvent } from '@fishbowl/shared/session/event';
import type { Place } from '@fishbowl/shared/session/pointing';
import { isRater, type Seat } from '@fishbowl/shared/session/seat';
import * as build from './build.ts';
import type { LiveTab } from './LiveTab.ts';
import { allHere } from './liveSession.ts';
import { wireServer } from './wireServer.ts';

const { act, ann, ben, edit, sessionId, stu, sue } = build;
const eve = build.seat('eve', 'observer');
const sam = build.seat('sam', 'supervisor');
const ina = build.seat('ina', 'interpreter');
/** Two of each kind of rater, each side of the table, and Eve, who is sent away. */
const cast = [ann, ben, eve, sue, sam, stu, act, ina];
const staying = cast.filter((seat) => seat !== eve);

const text = (name: string) => textIdSchema.parse(name);

/** Everything that a rater can do to tags and notes, the `round`th time. */
function worked({ id }: Seat, round: number): readonly Action[] {
  const name = (what: string) => `${what}-${id}-${round}`;
  const kept = name('kept');
  const [span, rest, gone] = [name('span'), name('rest'), name('gone')];
  return [
    build.placeTag(kept),
    { type: 'recodeTag', ...edit(kept), code: 'slow' },
    { type: 'undoEdit', ...edit(kept) },
    { type: 'redoEdit', ...edit(kept) },
    build.openSpan(span, 0, 'calm'),
    build.closeSpan(span, 5_000),
    { type: 'splitTag', ...edit(span), newTagId: edit(rest).tagId, atMs: 2_000 },
    { type: 'mergeTags', ...edit(span), otherTagId: edit(rest).tagId },
    build.placeTag(gone),
    build.retractTag(gone),
    build.openSpan(name('open'), 0, 'tense'),
    build.writeNote(name('note'), `words of ${name('note')}`, kept),
    build.writeNote(name('taken-back')),
    build.retractNote(name('taken-back')),
  ];
}

const options = { cues: true, graded: false, coarse: false };

/** What happens in each phase, beside the raters' work. */
export interface Phase {
  readonly name: string;
  readonly asks: readonly (readonly [Seat, Action])[];
  readonly found?: readonly SessionEvent[];
}

function phasesOf(mode: build.Mode): readonly Phase[] {
  const other = mode === 'blind' ? 'shared' : 'blind';
  const opened = mode === 'shared' ? [] : [look, revealed];
  return [
    {
      name: 'lobby',
      asks: [
        [sue, { type: 'configure', options: { ...options, visibility: other } }],
        [sue, { type: 'configure', options: { ...options, visibility: mode } }],
        [sue, { type: 'assignTask', seatId: ann.id, codes: ['slow'] }],
        [ben, { type: 'assignTask', seatId: ben.id, codes: ['calm', 'tense'] }],
      ],
    },
    { name: 'lobby, consent', asks: [stu, act, ina].map((seat) => [seat, build.answerConsent(true)] as const) },
    { name: 'live', asks: [[sue, build.startSession], ...conversation(1)], found: [heard(1), down, mentors] },
    {
      name: 'paused',
      asks: [
        [stu, { type: 'callTimeOut' }],
        [sue, { type: 'assignTask', seatId: ann.id, codes: ['beat'] }],
      ],
    },
    {
      name: 'resumed',
      asks: [[sue, build.resume], [sue, { type: 'startTake' }], ...conversation(2)],
      found: [heard(2)],
    },
    ...opened,
    { name: 'debrief', asks: [[sue, build.endSession], ...debrief] },
    { name: 'self-rated', asks: [mode === 'blind' ? [stu, rated] : [sue, build.skipSelfRating]] },
    ...(['actor', 'classmates', 'supervisor'] as const).map((stage) => ({
      name: `released: ${stage}`,
      asks: [[sue, build.release(stage)] as const],
    })),
    { name: 'closed', asks: [[sue, build.closeSession]] },
  ];
}

const look: Phase = {
  name: 'looked',
  asks: [
    [ben, build.look],
    [sam, build.look],
  ],
};
const revealed: Phase = { name: 'revealed', asks: [[sue, build.reveal]] };
const mentors: SessionEvent = { type: 'mentoringChanged', seatId: sam.id, mentoring: true };
const down: SessionEvent = { type: 'serverDown', fromMs: 10, toMs: 20 };
const rated: Action = {
  type: 'rateSelf',
  ratings: { listening: 4 },
  reflection: { textId: text('reflection'), text: 'I listened.' },
};

function heard(round: number): SessionEvent {
  return { type: 'speechHeard', seatId: stu.id, fromMs: round * 100, toMs: round * 100 + 50 };
}

/** What passes at the table, and who speaks when. */
function conversation(round: number): Phase['asks'] {
  const atMs = round * 1_000;
  return [
    [sue, { type: 'markTurn', pressedMs: atMs, speaker: 'client' }],
    [sue, { type: 'markTurn', pressedMs: atMs + 1, speaker: 'practitioner' }],
    [sue, { type: 'unmarkTurn', atMs }],
    [sue, { type: 'importTurns', turns: [{ speaker: 'client', fromMs: 0, toMs: atMs }] }],
    [sue, { type: 'sendCue', textId: text(`cue-${round}`), text: 'let him finish' }],
    [stu, { type: 'acknowledgeCue', textId: text(`cue-${round}`) }],
    [act, { type: 'turnDial', pressedMs: atMs, value: -1 }],
  ];
}

const debrief: Phase['asks'] = [
  [act, { type: 'turnDial', pressedMs: 3_000, value: 2 }],
  ...[stu, act, ina].flatMap((seat) => [
    [seat, build.writeNote(`said-${seat.id}`)] as const,
    [seat, build.writeNote(`unsaid-${seat.id}`)] as const,
    [seat, build.retractNote(`unsaid-${seat.id}`)] as const,
  ]),
  [ann, { type: 'correctLag', byMs: 300 }],
  [sue, { type: 'correctLag', byMs: -100 }],
  [sue, { type: 'placeBookmark', textId: text('turn'), atMs: 2_000, text: 'the turn' }],
  [sue, { type: 'placeBookmark', textId: text('slip'), atMs: 2_000, text: null }],
  [sue, { type: 'removeBookmark', textId: text('slip') }],
];

export interface Scene {
  readonly phase: string;
  readonly tabs: readonly LiveTab[];
  /** Pages that have just been opened, by those who have been there all the time. */
  readonly reloaded: readonly LiveTab[];
  /** Where Sue says that she is, whether anybody may hear of it or not: at a tag of Ann's. */
  readonly place: Place;
}

type Check = (scene: Scene, log: readonly Entry[]) => void;

/**
 * A session in which everything happens, by everybody who may, on real sockets. `check` is called in every phase. Gives
 * Eve's page, opened once more after the end.
 */
export async function wireStory(mode: build.Mode, check: Check): Promise<LiveTab> {
  const { clock, door, entries, take, found, tab } = await wireServer(cast);
  await door.create(sessionId, build.config(mode, { place: 'room', cues: true }));
  for (const seat of cast) await take(seat);
  const [eves, ...tabs] = [eve, ...staying].map(tab);
  if (!eves) throw new Error('Eve is missing');
  await allHere([eves, ...tabs]);
  const of = (seat: Seat) => tabs.find((each) => each.seat === seat) ?? eves;
  const raters = [eves, ...tabs].filter(({ seat }) => isRater(seat.role));

  for (const [round, phase] of phasesOf(mode).entries()) {
    for (const [seat, action] of phase.asks) await of(seat).asked(action);
    for (const event of phase.found ?? []) await found(event);
    if (!phase.name.includes('lobby')) await work(raters.filter(isHere), round);
    if (phase.name === 'resumed') await revoke();
    const place = { atMs: round, selection: { seatId: ann.id, tagId: edit(`kept-ann-${round}`).tagId } };
    of(sue).connection.point(place);
    await allHeard(tabs);
    const reloaded = staying.map(tab);
    await allHere(reloaded);
    expectAnswered(phase, tabs);
    check({ phase: phase.name, tabs: [eves, ...tabs], reloaded, place }, await entries());
    for (const { connection } of reloaded) connection.close();
    clock.nowMs += 60_000;
  }
  const again = tab(eve);
  await again.until(({ link }) => link.status === 'gone');
  return again;

  async function revoke(): Promise<void> {
    await door.seatRevoked(sessionId, eve.id);
    await eves?.until(({ link }) => link.status === 'gone');
  }
}

function isHere({ connection }: LiveTab): boolean {
  return connection.link.status === 'online';
}

/** All at once, as after a time offline. */
async function work(tabs: readonly LiveTab[], round: number): Promise<void> {
  for (const tab of tabs) for (const action of worked(tab.seat, round)) tab.ask(action);
  for (const tab of tabs) await tab.answered();
}

/** Something that is refused, to be sure that all that was sent before has come. */
async function allHeard(tabs: readonly LiveTab[]): Promise<void> {
  for (const tab of tabs) tab.ask(build.retractTag('no-such'));
  for (const tab of tabs) await tab.answered();
}

const refusedOnPurpose = new Set(['notAllowed', 'notLive', 'tagNotFound']);

/** A story in which something else is refused than what `allHeard` asks for proves less than it says. */
function expectAnswered({ name }: Phase, tabs: readonly LiveTab[]): void {
  for (const { seat, refusals } of tabs) {
    const others = refusals.filter((code) => !refusedOnPurpose.has(code));
    if (others.length > 0) throw new Error(`${name}: ${seat.id} was refused: ${others.join(' ')}`);
  }
}
