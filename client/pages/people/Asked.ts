import type { PersonReply } from '@fishbowl/shared/protocol/http/people';

/** What the page asks or shows about one person; about nobody yet: a new one. */
export type Asked =
  | { readonly about: 'add' }
  | { readonly about: 'edit' | 'link' | 'erase'; readonly person: PersonReply };
