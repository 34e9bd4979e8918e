import { sessionOfFile } from '@fishbowl/shared/interchange/sessionFile';
import { isAtTable } from '@fishbowl/shared/session/seat';
import type { Archived, ArchivedSession } from './Archived.ts';
import { type Html, html } from './html.ts';
import { inTurns } from './inTurns.ts';

/** So many rows are written in one go. */
const rowsAtOnce = 500;

/** A page that any browser shows from a folder, without the product and without a network. */
export async function archivePage(archived: Archived): Promise<string> {
  const { madeMs, account, signIns, courses, places, incidentNotes } = archived;
  const sessions = await inTurns(archived.sessions, 1, sessionPart);
  const record = await inTurns(archived.record, rowsAtOnce, recordRow);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>My data: ${account.name}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ddd;vertical-align:top}h2{margin-top:2.5rem}</style>
</head><body>
<h1>My data</h1>
<p>Made on ${when(madeMs)}. The same is in the JSON files beside this page. What has not been released to you is not in
here; those who lead a session release it, and can be asked for it.</p>
<h2>Account</h2>
<table>${row('Name', account.name)}${row('Login', account.login)}${row('Part', account.role)}${row('Since', when(account.createdMs))}</table>
<h2>Signed in</h2>
<table>${signIns.map(({ createdMs, lastSeenMs, userAgent }) => html`<tr><td>${when(createdMs)}</td><td>last used ${when(lastSeenMs)}</td><td>${userAgent}</td></tr>`)}</table>
<h2>Courses</h2>
<table>${courses.map(({ title, role, status }) => html`<tr><td>${title}</td><td>${role}</td><td>${status}</td></tr>`)}</table>
<h2>Places</h2>
<table>${places.map(({ session, role, plannedMs }) => html`<tr><td>${session}</td><td>${role}</td><td>${plannedMs === null ? '' : when(plannedMs)}</td></tr>`)}</table>
<h2>Sessions</h2>
${sessions}
<h2>What you said when a session was hidden or came back</h2>
<table>${incidentNotes.map(({ session, what, atMs, note }) => html`<tr><td>${when(atMs)}</td><td>${session}</td><td>${what === 'frozen' ? 'hidden' : 'came back'}</td><td>${note}</td></tr>`)}</table>
<h2>What was done</h2>
<table>${record}</table>
</body></html>
`;
  return page.markup;
}

function recordRow({ atMs, action, what }: Archived['record'][number]): Html {
  return html`<tr><td>${when(atMs)}</td><td>${action}</td><td>${what === null ? 'erased' : (what.by?.name ?? '')}</td><td>${what?.session?.title ?? what?.course?.title ?? ''}</td></tr>`;
}

function sessionPart({ title, seat, isHidden, written, copy }: ArchivedSession): Html {
  return html`<h3>${title}</h3>
<p>You sat in it as ${seat.role}, from ${when(seat.createdMs)}. ${seat.revokedMs === null ? '' : revoked} ${isHidden ? hidden : ''}</p>
${copy ? copyPart(copy, seat) : html`<table>${written.map(({ text }) => html`<tr><td>${text}</td><td>you</td></tr>`)}</table>`}`;
}

const revoked = 'Your place in it was closed. What you wrote in it is here; the rest is no longer yours to see.';
const hidden = 'It is hidden for now. What you wrote in it is here; fetch the rest when it has come back.';

function copyPart({ file, session }: NonNullable<ArchivedSession['copy']>, seat: ArchivedSession['seat']): Html {
  const state = sessionOfFile(session);
  const titles = new Map(session.codebook.codes.map(({ id, label }) => [id, label]));
  const who = (seatId: string) => (seatId === seat.id ? 'you' : (session.names?.[seatId] ?? 'somebody'));
  const consent = state.seats.get(seat.id)?.consent;
  const tags = [...state.tags.values()].toSorted((a, b) => a.startMs - b.startMs);
  const notes = [...state.notes.values()].toSorted((a, b) => a.atMs - b.atMs);
  return html`<p>${isAtTable(seat.role) ? consentLine(consent?.given) : ''} Released so far: ${state.released.join(', ') || 'nothing'}. Everything is in <code>${file}</code>, which the product can read again.</p>
<table>${tags.map(({ startMs, code, seatId }) => html`<tr><td>${clock(startMs)}</td><td>${titles.get(code) ?? code}</td><td>${who(seatId)}</td></tr>`)}${notes.map(({ atMs, text, seatId }) => html`<tr><td>${clock(atMs)}</td><td>${text ?? 'erased'}</td><td>${who(seatId)}</td></tr>`)}</table>`;
}

function consentLine(given: boolean | undefined): string {
  if (given === undefined) return 'You did not say whether you may be watched.';
  return given ? 'You agreed to be watched.' : 'You did not agree to be watched.';
}

function row(what: string, value: string): Html {
  return html`<tr><th scope="row">${what}</th><td>${value}</td></tr>`;
}

function when(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function clock(ms: number): string {
  const s = Math.floor(ms / 1_000);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
}
