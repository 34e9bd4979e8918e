import { hash, verify } from '@node-rs/argon2';

/** argon2id, with the cost that OWASP asks for (19 MiB, two passes): the library's own defaults. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for somebody who is not there (`undefined`) as for somebody who is. */
  matches(password: string, passwordHash: string | undefined): Promise<boolean>;
}

export async function argonPasswords(): Promise<Passwords> {
  const nobody = await hash('nobody has this password');
  return {
    hash: (password) => hash(password.normalize('NFC')),
    async matches(password, passwordHash) {
      const right = await verify(passwordHash ?? nobody, password.normalize('NFC'));
      return right && passwordHash !== undefined;
    },
  };
}
