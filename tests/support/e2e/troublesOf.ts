import type { Person } from './Person.ts';

/**
 * What went wrong on somebody's page. What a browser says of a request that was refused, or cut by the test, is no trouble;
 * nor of a poll of a connection that has been ended.
 */
export function troublesOf({ troubles }: Person): readonly string[] {
  return troubles.filter(
    (words) =>
      !/status of (401|403|404|409|423)|status of 400 .*\/socket\.io\/|net::ERR_FAILED|already in CLOSING/.test(words),
  );
}
