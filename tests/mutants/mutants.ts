/** A deliberately broken version: in `file`, `find` (which must stand there once) becomes `replace`. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Mistakes that are easy to make. A suite that lets one live is too weak [M1]. */
export const mutants: readonly Mutant[] = [
  {
    name: 'no dedup',
    file: 'server/session/LiveSession.ts',
    find: 'this.#answers.get(key) ?? this.#answer(key, command, seat)',
    replace: 'this.#answer(key, command, seat)',
  },
  {
    name: 'off-by-one resume',
    file: 'server/realtime/Telling.ts',
    find: 'epoch === stream.epoch ? n : 0',
    replace: 'epoch === stream.epoch && n > 0 ? n + 1 : 0',
  },
  {
    name: 'a piece skips one',
    file: 'server/realtime/Telling.ts',
    find: 'n: from + items.length });',
    replace: 'n: from + items.length + (items.length === pieceLength ? 1 : 0) });',
  },
  {
    name: 'who has not joined may ask',
    file: 'server/realtime/Room.ts',
    find: "this.#turnsAway(peer) ?? (this.has(peer) ? undefined : 'invalidMessage')",
    replace: 'this.#turnsAway(peer)',
  },
  {
    name: 'join before room',
    file: 'server/realtime/Telling.ts',
    find: 'this.#cursors.set(peer, cursor);\n    this.#catchUp(peer, cursor);',
    replace: `this.#catchUp(peer, cursor);
    this.#cursors.delete(peer);
    setImmediate(() => setImmediate(() => {
      const { epoch, items } = this.#session.stream(peer.seat);
      this.#cursors.set(peer, { epoch, n: items.length });
    }));`,
  },
  {
    name: 'ack before durable',
    file: 'server/session/LiveSession.ts',
    find: 'await this.#log.commit(this.id, batch);\n      this.#keep(batch);',
    replace: 'this.#keep(batch);\n      await this.#log.commit(this.id, batch);',
  },
  {
    name: 'refusal before durable',
    file: 'server/session/LiveSession.ts',
    find: 'if (!(await this.#flushed())) return this.#answers.get(key) ?? unavailable;',
    replace: 'if (answer.ok && !(await this.#flushed())) return this.#answers.get(key) ?? unavailable;',
  },
  {
    name: 'what could not be written is remembered',
    file: 'server/session/LiveSession.ts',
    find: 'for (const key of this.#unsure) this.#answers.delete(key);',
    replace: '',
  },
  {
    name: 'what could not be written stays decided',
    file: 'server/session/LiveSession.ts',
    find: 'this.#decided = draftOf(this.#durable);',
    replace: '',
  },
  {
    name: "the server's facts lost with the disk full",
    file: 'server/session/LiveSession.ts',
    find: 'if (isFact) this.#enqueue(',
    replace: 'if (false) this.#enqueue(',
  },
  {
    name: 'tallies that ignore visibility',
    file: 'server/realtime/Telling.ts',
    find: 'const total = stream.items.length;',
    replace: 'const total = this.#session.length;',
  },
  {
    name: 'acknowledged to all',
    file: 'server/session/ViewerStream.ts',
    find: 'if (entry.seatId === seat.id) return',
    replace: 'if (true) return',
  },
  {
    name: "a classmate's second device counted",
    file: 'server/realtime/Room.ts',
    find: 'if (this.#told.get(peer) === text) continue;',
    replace: '',
  },
  {
    name: 'visible() ignored for the stream',
    file: 'server/session/ViewerStream.ts',
    find: 'if (event && visible(event, roleOf(event, durable), this.#seat, policy)) {',
    replace: 'if (event) {',
  },
  {
    name: 'words told to all',
    file: 'shared/session/visible.ts',
    find: `    case 'noteWritten':
    case 'noteRetracted':
    case 'bookmarkPlaced':`,
    replace: `      return event.seatId === viewer.id || seesContributionsOf(authorRole, viewer, policy);
    case 'noteWritten':
    case 'noteRetracted':
      return true;
    case 'bookmarkPlaced':`,
  },
  {
    name: 'a revoked seat goes on seeing',
    file: 'shared/session/visible.ts',
    find: "if (policy.revoked) return event.type === 'seatRevoked' && event.seatId === viewer.id;",
    replace: '',
  },
  {
    name: 'epoch not bumped at reveal',
    file: 'shared/session/policy.ts',
    find: '(concerns(change, seat) ? 1 : 0)',
    replace: "(concerns(change, seat) && change.type !== 'revealed' ? 1 : 0)",
  },
  {
    name: "another's look moves my epoch",
    file: 'shared/session/policy.ts',
    find: '(concerns(change, seat) ? 1 : 0)',
    replace: "(concerns(change, seat) || change.type === 'looked' ? 1 : 0)",
  },
  {
    name: 'alias not applied',
    file: 'shared/session/disclosed.ts',
    find: 'return [alias && isContribution(event) ? { ...event, seatId: alias } : event];',
    replace: 'return [event];',
  },
  {
    name: 'alias beside its seat',
    file: 'shared/session/disclosed.ts',
    find: 'return [{ ...event, alias: null }];',
    replace: 'return [event];',
  },
  {
    name: 'a task told by what is watched',
    file: 'shared/session/visible.ts',
    find: 'if (isRater(viewer.role)) return seesTasks(viewer, policy);',
    replace: 'if (isRater(viewer.role)) return true;',
  },
  {
    name: 'an edit told before its tag',
    file: 'shared/session/visible.ts',
    find: `    case 'tagEdited':
    case 'tagSplit':`,
    replace: `      return event.seatId === viewer.id || seesContributionsOf(authorRole, viewer, policy);
    case 'tagEdited':
      return true;
    case 'tagSplit':`,
  },
  {
    name: 'the dial told with the end',
    file: 'shared/session/visible.ts',
    find: "return isRater(viewer.role) ? policy.ended : policy.released.includes('actor');",
    replace: 'return policy.ended;',
  },
  {
    name: 'an undo beside its author',
    file: 'shared/session/disclosed.ts',
    find: 'const alias = isContribution(event) ? aliasFor',
    replace: "const alias = isContribution(event) && event.type !== 'editUndone' ? aliasFor",
  },
  {
    name: 'a classmate comes and goes',
    file: 'shared/session/visible.ts',
    find: "!(policy.pseudonyms && authorRole === 'observer') && ",
    replace: '',
  },
  {
    name: 'no consent needed at start',
    file: 'shared/session/decideCourse.ts',
    find: "return allConsent(state) ? ok([{ type: 'sessionStarted', wallMs: context.wallMs }]) : err('consentMissing');",
    replace: "return ok([{ type: 'sessionStarted', wallMs: context.wallMs }]);",
  },
  {
    name: 'release before self-rating',
    file: 'shared/session/decideRelease.ts',
    find: 'state.selfRating !== null && stages',
    replace: 'stages',
  },
  {
    name: 'a late span stays open',
    file: 'shared/session/spanEnds.ts',
    find: "return endedMs === null ? [] : [closed(span, endedMs, 'sessionEnd')];",
    replace: 'return [];',
  },
  {
    name: 'blind as of now, not as of then',
    file: 'shared/session/provenance.ts',
    find: 'policyFor(state, seat, seenEpoch)',
    replace: 'policyFor(state, seat)',
  },
  {
    name: 'a published state that changes',
    file: 'shared/session/draft.ts',
    find: 'tags: new Map(state.tags)',
    replace: 'tags: state.tags',
  },
  {
    name: 'a "yeah" ends a volley',
    file: 'shared/volley/volleysOf.ts',
    find: 'answer > 0 && answer >= answerMs',
    replace: 'answer > 0',
  },
  {
    name: 'a volley reaches across a pause',
    file: 'shared/volley/volleyTrack.ts',
    find: 'stretches\n      .flatMap((stretch) => volleysOf(stretch, answerMs))',
    replace: 'volleysOf(heard, answerMs)',
  },
  {
    name: 'the queue dropped on reload',
    file: 'client/sync/SyncClient.ts',
    find: 'this.#pending = [...unanswered, ...this.#pending];\n    if (!this.#isHeld) this.#say(unanswered);',
    replace: '',
  },
  {
    name: 'a full disk taken for an answer',
    file: 'client/sync/SyncClient.ts',
    find: "if (message.code === 'storeUnavailable') this.#isHeld = this.#pending.length > 0;\n        else this.#settle",
    replace: 'this.#settle',
  },
  {
    name: 'pointing at a hidden tag',
    file: 'shared/session/pointing.ts',
    find: 'if (!isOwn && !seesContributionsOf(author, viewer, policyFor(state, viewer))) return null;',
    replace: '',
  },
  {
    name: 'idleness told from hidden tags',
    file: 'client/view/coverageOf.ts',
    find: 'seesOthers(viewer, policyFor(state, viewer)) ? lastSigns(state) : null',
    replace: 'lastSigns(state)',
  },
  {
    name: 'an erased text stays on open pages',
    file: 'server/realtime/Telling.ts',
    find: '.length !== erased;',
    replace: '.length < erased;',
  },
];
