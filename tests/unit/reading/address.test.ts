import { describe, expect, it } from 'vitest';
import { hostOf, keptAddress } from '../../../lib/reading/address';

describe('a web address', () => {
  it.each([
    ['https://example.org/asking', 'example.org', 'https://example.org/asking'],
    ['http://example.org:8080/a?b#c', 'example.org:8080', 'http://example.org:8080/a'],
    ['javascript://host/%0aalert(1)', '', ''],
    ['data:text/html,x', '', ''],
    ['file://host/a', '', ''],
    ['ftp://host/a', '', ''],
    ['https:', '', ''],
    ['host/a', '', ''],
    ['', '', ''],
  ])('alone is a link and is kept: %s', (text, host, kept) => {
    expect([hostOf(text), keptAddress(text)]).toEqual([host, kept]);
  });
});
