import { base64, linksTable } from '@fishbowl/client/view/rosterFiles';
import { csvRows } from '@fishbowl/shared/interchange/csvRows';
import { expect, test } from 'vitest';

test('[U46] each one’s password link is a row of a table', () => {
  const links = [
    { name: 'Wei, "W" Chen', login: 'wei', token: 't1', expiresMs: 1 },
    { name: 'Sam', login: 'sam', token: 't2', expiresMs: 1 },
  ];

  const { rows, problems } = csvRows(linksTable(links, 'https://fish.example', ['Name', 'Login', 'Link']));

  expect(problems).toEqual([]);
  expect(rows.map(({ fields }) => fields)).toEqual([
    ['Name', 'Login', 'Link'],
    ['Wei, "W" Chen', 'wei', 'https://fish.example/password#t1'],
    ['Sam', 'sam', 'https://fish.example/password#t2'],
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('[U46] the name %j does not run as a formula', (name) => {
  const table = linksTable([{ name, login: name, token: 't', expiresMs: 1 }], 'https://fish.example', ['Name']);

  expect(csvRows(table).rows[1]?.fields.slice(0, 2)).toEqual([`'${name}`, `'${name}`]);
});

test('[U46] the bytes of a file are sent as they are, whatever their encoding', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);

  expect([...Buffer.from(base64(bytes), 'base64')]).toEqual([...bytes]);
});
