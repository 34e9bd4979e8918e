import { courseRoles } from '@fishbowl/shared/access/courseRole';
import { loginSchema } from '@fishbowl/shared/protocol/http/account';
import { parseRoster } from '@fishbowl/shared/roster/parseRoster';
import { maxRosterRows } from '@fishbowl/shared/roster/roster';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Where and what, in few words. */
function problemsOf(text: string): readonly (readonly [line: number, column: string | null, message: string])[] {
  return parseRoster(text).problems.map(({ line, column, message }) => [line, column, message] as const);
}

const wanted = [
  { line: 2, name: 'Meyer, Anna', login: 'anna@uni.example', role: 'student' },
  { line: 3, name: 'Ben', login: 'ben', role: 'teaching' },
];

test.each([
  ['commas', 'name,login,role\n"Meyer, Anna",Anna@Uni.example ,\nBen, BEN,Instructor\n'],
  ['semicolons', 'Name;Role;Login\r\nMeyer, Anna;student;anna@uni.example\r\nBen;TEACHING;ben'],
  ['tabs', 'email\tname\trole\nanna@uni.example\tMeyer, Anna\t\nben\tBen\tteacher\n'],
  ['other columns', 'login,phone,name,email,role\nANNA@uni.example,+49 1,"Meyer, Anna",x@y,\nben,=1+1,Ben,-,lecturer'],
  ['a byte order mark', '\uFEFFname,login,role\n"Meyer, Anna",anna@uni.example,student\nBen,ben,teacher'],
])('[N34] a list of people is read with %s', (_, text) => {
  expect(parseRoster(text)).toEqual({ rows: wanted, problems: [] });
});

test('[N34] a login in a list is the one that people sign in with, however it is typed', () => {
  const typed = fc.string({ maxLength: 60, unit: 'grapheme' }).filter((text) => loginSchema.safeParse(text).success);

  fc.assert(
    fc.property(typed, (login) => {
      const { rows } = parseRoster(`name,login\nAnn,"${login.replaceAll('"', '""')}"`);
      for (const row of rows) expect(row.login).toBe(loginSchema.parse(login));
    }),
  );
});

test('[N34] every role of a course can be given, by its own name and by what people call it', () => {
  const text = ['name,login,role', ...courseRoles.map((role, i) => `P${i},login${i},${role.toUpperCase()}`)].join('\n');

  expect(parseRoster(text).rows.map(({ role }) => role)).toEqual(courseRoles);
  expect(problemsOf('name,login,role\nAnn,ann,Boss')).toEqual([
    [2, 'role', expect.stringMatching(/unknown role "Boss": expected teaching \(teacher, instructor, .*observer/)],
  ]);
});

test('[N35] everything that is wrong is told at once, with its line and column, and those rows are left out', () => {
  const text = [
    'name,login,role',
    'Ann,ann,student',
    ',ben,student',
    'Cleo,,boss',
    'Dan,dan',
    `${'x'.repeat(81)},e,`,
    '"Fay,fay,',
    'Gus,ANN,observer',
    'Ann,ann,',
    'Hal, Jr,hal,actor',
    '',
    '"I\nda",ida,',
  ].join('\n');

  expect(problemsOf(text)).toEqual([
    [3, 'name', 'is empty'],
    [4, 'login', 'is empty'],
    [4, 'role', expect.stringContaining('unknown role "boss"')],
    [6, 'name', 'is longer than 80 characters'],
    [6, 'login', 'is too short'],
    [7, 'name', expect.stringContaining('broken quoting')],
    [8, 'login', 'lines 2 and 8 have the same login, with different names: "Ann" and "Gus"'],
    [9, 'login', 'lines 2 and 9 have the same login'],
    [10, 'role', expect.stringContaining('unknown role "hal"')],
    [10, null, expect.stringContaining('more cells than the 3')],
    [12, 'name', expect.stringContaining('over several lines')],
  ]);
  expect(parseRoster(text).rows.map(({ name }) => name)).toEqual(['Ann', 'Dan']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t1', ' =1', '\u200B=1', '＝1', '\u00AD@x'])(
  '[N36] a cell such as "%s", which a spreadsheet would run, is refused wherever it is read',
  (cell) => {
    const told = expect.stringContaining('could run as a formula');

    expect(problemsOf(`name;login;role\n"${cell}";"${cell}";"${cell}"`)).toEqual([
      [2, 'name', told],
      [2, 'login', told],
      [2, 'role', told],
    ]);
  },
);

test.each([
  ['nothing', '', 'no row that names the columns'],
  ['no header', 'Ann,ann,student', 'no column "name"'],
  ['no login', 'name,role\nAnn,student', 'no column "login" (or "email")'],
  ['a column twice', 'name,login,name\nAnn,ann,Ann', 'stands there twice'],
  ['nobody', 'name,login,role\n\n', 'nobody in this list'],
  ['a broken header', '"name,login\nAnn,ann', 'broken quoting'],
  ['a NUL', 'name,login\nAnn\u0000,ann', 'not a table as text'],
  ['another kind of file', 'PK\u0003\u0004 sheet.xml', 'not a table as text'],
])('[N35] with %s the list is refused, and the reason told', (_, text, message) => {
  expect(parseRoster(text).rows).toEqual([]);
  expect(problemsOf(text).map(([, , said]) => said)).toEqual(
    expect.arrayContaining([expect.stringContaining(message)]),
  );
});

test('[N35] a list has 2,000 people at most', () => {
  const people = (count: number) => Array.from({ length: count }, (_, i) => `P${i},login${i}`).join('\n');

  expect(parseRoster(`name,login\n${people(maxRosterRows)}`)).toMatchObject({ rows: { length: 2_000 }, problems: [] });
  expect(problemsOf(`name,login\n${people(maxRosterRows + 9)}`)).toEqual([
    [2_002, null, expect.stringContaining('more than 2000 people')],
  ]);
});

test('[N35] no text makes the reader fail, and what it reads are whole people', () => {
  const cell = fc.constantFrom('Ann', 'ann', '', '"', '""', '=1', 'teacher', ',', ';', '\t', '\n', '\r\n', ' ');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(cell, { maxLength: 60 }).map((cells) => cells.join('')),
  );

  fc.assert(
    fc.property(text, (body) => {
      const { rows, problems } = parseRoster(`name,login,role\n${body}`);
      expect(rows.length + problems.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ login }) => login)).size).toBe(rows.length);
      for (const { name, login } of rows) expect([name.trim() !== '', login.length > 1]).toEqual([true, true]);
    }),
  );
});
