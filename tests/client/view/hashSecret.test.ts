import { keptSecret, secretOf } from '@fishbowl/client/view/hashSecret';
import { expect, test } from 'vitest';

test('[U43] what stands behind the # is read from the address, and after that from what the page has kept', () => {
  const kept = keptSecret('#abc.DEF-9_');

  expect(secretOf('#abc.DEF-9_', null)).toBe('abc.DEF-9_');
  expect(secretOf('', kept)).toBe('abc.DEF-9_');
  expect(secretOf('#other', kept)).toBe('other');
});

test.each(['', '#', '#a b', '#<script>', `#${'x'.repeat(201)}`])('[U43] nothing else of it is legible: %s', (hash) => {
  expect(secretOf(hash, null)).toBeNull();
  expect(keptSecret(hash)).toBeNull();
});

test('[U43] a state that is not the page’s own is nothing', () => {
  expect(secretOf('', { secret: 'a b' })).toBeNull();
  expect(secretOf('', { from: '/home' })).toBeNull();
});
