import type { Passwords } from '@fishbowl/server/auth/passwords';

/** In place of argon2 where a test asks for a great many: what a hash costs is not what it is about. */
export const quickPasswords: Passwords = {
  hash: async (password) => `quick ${password}`,
  matches: async (password, hash) => hash === `quick ${password}`,
};
