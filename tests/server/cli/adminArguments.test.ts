import { adminArguments } from '@fishbowl/server/cli/adminArguments';
import { err, ok } from '@fishbowl/shared/core/result';
import { expect, test } from 'vitest';

function read(line: string) {
  return adminArguments(line.split(' ').filter((word) => word !== ''));
}

test.each([
  ['help', { kind: 'help' }],
  [
    'person add --name Zelda --login ZELDA --role member',
    { kind: 'addPerson', person: { name: 'Zelda', login: 'zelda', role: 'member' } },
  ],
  ['person reset ZELDA', { kind: 'resetPerson', login: 'zelda' }],
  ['backup', { kind: 'backup', folder: null }],
  ['backup /mnt/kept', { kind: 'backup', folder: '/mnt/kept' }],
  ['restore kept', { kind: 'restore', backup: 'kept', into: null, replace: false }],
  ['restore kept --into there --replace', { kind: 'restore', backup: 'kept', into: 'there', replace: true }],
  ['verify', { kind: 'verify' }],
])('[O5] "%s" is understood', (line, command) => {
  expect(read(line)).toEqual(ok(command));
});

test.each([
  ['', 'COMMAND: which one?'],
  ['drop', 'drop: there is no such command'],
  ['constructor', 'constructor: there is no such command'],
  ['person', 'person: add or reset?'],
  ['person erase zelda', 'person erase: only add and reset'],
  ['person add --login zelda --role member', '--name: is missing'],
  ['person add --name Zelda --role member', '--login: is missing'],
  ['person add --name Zelda --login zelda', '--role: is missing'],
  ['person add --name Zelda --login z --role member', expect.stringMatching(/^--login: ./)],
  ['person add --name Zelda --login zelda --role queen', expect.stringMatching(/^--role: .*admin/)],
  ['person add --name Zelda --login zelda --role member --age 7', expect.stringContaining('--age')],
  ['person add Zelda', expect.stringContaining('Zelda')],
  ['person reset', 'LOGIN: whose?'],
  ['person reset z', 'z: is no login'],
  ['backup here there', 'there: one argument too many'],
  ['restore', 'BACKUP: which one?'],
  ['restore one two', 'two: one argument too many'],
  ['restore one --into', expect.stringContaining('--into')],
  ['restore one --force', expect.stringContaining('--force')],
  ['verify all', 'all: one argument too many'],
  ['help me', 'me: one argument too many'],
])('[O5] "%s" is refused by the argument', (line, problem) => {
  expect(read(line)).toEqual(err(problem));
});
