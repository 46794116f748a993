import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, keptAddress } from '../../../lib/reading/articleAddress';

const kept = (address: string) => keptAddress(address, false);
const papers = 'https://papers.example/sol3/papers.cfm';

describe('a web address', () => {
  it.each([
    ['https://example.org/asking', 'example.org', 'https://example.org/asking'],
    ['http://example.org:8080/a?b#c', 'example.org:8080', 'http://example.org:8080/a?b#c'],
    ['javascript://host/%0aalert(1)', '', ''],
    ['data:text/html,x', '', ''],
    ['file://host/a', '', ''],
    ['ftp://host/a', '', ''],
    ['https:', '', ''],
    ['host/a', '', ''],
    ['', '', ''],
  ])('alone is a link and is kept: %s', (text, host, address) => {
    expect([hostOf(text), kept(text)]).toEqual([host, address]);
  });

  it.each([
    [`${papers}?abstract_id=1111111`, `${papers}?abstract_id=2222222`],
    ['https://example.org/?p=12', 'https://example.org/?p=13'],
    ['https://example.org/#/asking', 'https://example.org/#/telling'],
    ['https://example.org/#!asking', 'https://example.org/#!telling'],
    ['https://example.org/a#id=1', 'https://example.org/a#id=2'],
    ['https://example.org/a?id=1%2B2&b=a+b', 'https://example.org/a?id=1%2B3&b=a+b'],
    ['https://example.org/a?sid=42', 'https://example.org/a?sid=43'],
    ['https://example.org/a?ref=42', 'https://example.org/a?ref=43'],
    ['https://example.org/?q=https://medium.com/@anna/a', 'https://example.org/?q=https://medium.com/@anna/b'],
    ['https://example.org/?q=@anna', 'https://example.org/?q=@ben'],
    ['https://example.org/letter?mailid=27', 'https://example.org/letter?mailid=28'],
    ['https://example.org/letter?mail_id=27', 'https://example.org/letter?mail_id=28'],
    ['https://example.org/show?src=asking.html', 'https://example.org/show?src=telling.html'],
    ['https://example.org/show?src=docs/asking.md', 'https://example.org/show?src=docs/telling.md'],
    ['https://example.org/a?key=how-to-ask-better', 'https://example.org/a?key=how-to-tell-less'],
  ])('tells two articles of a site apart, as it was written: %s', (one, other) => {
    expect([kept(one), kept(other)]).toEqual([one, other]);
  });

  it.each([
    ...['utm_source=letter', 'UTM_Campaign=x', 'fbclid=x', 'gclid=x', 'msclkid=x', 'mc_eid=x', '_hsenc=x', '__s=x'],
    ...['ref=letter', 'source=email', 'share=1x', 'igshid=x', 'mkt_tok=x', 'at_medium=x', '_ga=1.2', 'xtor=RSS-1'],
    ...['token=x', 'access_token=x', 'email=x', 'session_id=x', 'PHPSESSID=x', 'sid=0123456789abcdef0123', 'sig=x'],
    ...['mailid=x1', 'emailid=27', 'src=news.example', 'from=//news.example/a.html', 'key=AbCd-0123456789-xyz'],
    ...['member=anna-maria-schmidt', 'q=https://ada:x@example.org/'],
    ...['who=ada%40example.org', 'x=ada@example.org', 'x=eyJhbGciOiJIUzI1NiJ9.e30.x'],
  ])('keeps nothing of how or by whom it was opened: %s', (part) => {
    expect(kept(`${papers}?${part}&abstract_id=1&${part}`)).toBe(`${papers}?abstract_id=1`);
    expect(kept(`${papers}?${part}`)).toBe(papers);
    expect(kept(`${papers}#${part}`)).toBe(papers);
    expect(kept(`https://example.org/#/asking?${part}&id=1`)).toBe('https://example.org/#/asking?id=1');
  });

  it('keeps no name, and no fragment that is a place in its page', () => {
    expect(keptAddress('https://ada:secret@example.org/a?id=1#top', true)).toBe('https://example.org/a?id=1');
    expect(kept('https://example.org/a;jsessionid=12AB?id=1#:~:text=asked')).toBe('https://example.org/a?id=1');
    expect(kept('https://example.org/a?x=%E4%')).toBe('https://example.org/a?x=%E4%');
  });

  it('is kept whole or not at all', () => {
    expect(kept(`https://example.org/?${'a'.repeat(7000)}`)).toHaveLength(7021);
    expect(kept(`https://example.org/?${'a'.repeat(8000)}`)).toBe('');
  });

  it('once kept stays as it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(kept(kept(address))).toBe(kept(address));
      }),
    );
  });
});
