import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@fishbowl/shared/core/result';
import { loginSchema } from '@fishbowl/shared/protocol/http/account';
import { type NewPersonBody, newPersonBodySchema } from '@fishbowl/shared/protocol/http/people';

export type AdminCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'addPerson'; readonly person: NewPersonBody }
  | { readonly kind: 'resetPerson'; readonly login: string }
  /** Null: in the data folder. */
  | { readonly kind: 'backup'; readonly folder: string | null }
  /** Null: the data folder. */
  | { readonly kind: 'restore'; readonly backup: string; readonly into: string | null; readonly replace: boolean }
  | { readonly kind: 'verify' };

export const adminUsage = `npm run -s admin -- COMMAND

help                         print this list
person add --name NAME --login LOGIN --role ROLE
                             add somebody (admin, instructor, supervisor or member), and print the
                             link by which they choose a password, once
person reset LOGIN           print such a link for somebody who is there
backup [DIR]                 make a backup in DIR (DATA_DIR/backups), also while the server runs; it is
                             restored and compared before it gets its name
restore BACKUP [--into DIR] [--replace]
                             put a backup in place as DIR (DATA_DIR); --replace moves aside what is
                             there. The server has to be stopped. Who was erased since stays erased
verify                       look through all that is kept; the exit code is 0 if it is sound, else 1

DATA_DIR is read from the environment, as the server reads it (./data).
`;

type Read = Result<AdminCommand, string>;
type Reader = (args: readonly string[]) => Read;

const commands: Readonly<Record<string, Reader>> = {
  help: (args) => positionals(args, 0, () => ok({ kind: 'help' })),
  person: readPerson,
  backup: (args) => positionals(args, 1, ([folder = null]) => ok({ kind: 'backup', folder })),
  restore: readRestore,
  verify: (args) => positionals(args, 0, () => ok({ kind: 'verify' })),
};

/** Reads the command line; an error is one line that names what cannot be used. */
export function adminArguments([name, ...args]: readonly string[]): Read {
  if (name === undefined) return err('COMMAND: which one?');
  const read = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return read ? told(() => read(args)) : err(`${name}: there is no such command`);
}

/** What `parseArgs` finds is told as its own words: they name the argument. */
function told(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function positionals(args: readonly string[], most: number, read: (given: readonly string[]) => Read): Read {
  const { positionals: given } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [extra] = given.slice(most);
  return extra === undefined ? read(given) : err(`${extra}: one argument too many`);
}

const text = { type: 'string' } as const;

function readPerson([what, ...args]: readonly string[]): Read {
  if (what === 'reset') return positionals(args, 1, ([login]) => readReset(login));
  if (what !== 'add') return err(what === undefined ? 'person: add or reset?' : `person ${what}: only add and reset`);
  const { values } = parseArgs({ args: [...args], options: { name: text, login: text, role: text } });
  const parsed = newPersonBodySchema.safeParse(values);
  if (parsed.success) return ok({ kind: 'addPerson', person: parsed.data });
  const [issue] = parsed.error.issues;
  const option = String(issue?.path[0] ?? '');
  return err(Object.hasOwn(values, option) ? `--${option}: ${issue?.message ?? ''}` : `--${option}: is missing`);
}

function readReset(given: string | undefined): Read {
  if (given === undefined) return err('LOGIN: whose?');
  const login = loginSchema.safeParse(given);
  return login.success ? ok({ kind: 'resetPerson', login: login.data }) : err(`${given}: is no login`);
}

function readRestore(args: readonly string[]): Read {
  const { values, positionals: given } = parseArgs({
    args: [...args],
    options: { into: text, replace: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [backup, extra] = given;
  if (backup === undefined) return err('BACKUP: which one?');
  if (extra !== undefined) return err(`${extra}: one argument too many`);
  return ok({ kind: 'restore', backup, into: values.into ?? null, replace: values.replace });
}
