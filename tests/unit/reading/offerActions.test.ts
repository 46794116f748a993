import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropOffer, offerFrom, readOffer } from '../../../lib/reading/offerActions';
import type { Taken } from '../../../lib/reading/types';

const taken: Taken = {
  source: { title: 'Asking', byline: 'Ada', excerpt: 'Ask more.', lang: 'en', minutes: 1 },
  found: [
    { text: 'What else?', openness: 'open' },
    { text: 'Is it so?', openness: 'closed' },
  ],
  ...{ more: false, isPlace: true },
};
const executeScript = vi.fn();
const answers = (result: unknown) => executeScript.mockResolvedValue([{ result }]);

beforeEach(() => {
  executeScript.mockReset();
  Object.assign(fakeBrowser, { scripting: { executeScript } });
});

const at = (url: string | null) => offerFrom({ id: 7, url });

describe('an offer', () => {
  it('is what was found, and where, without how it was opened', async () => {
    answers({ ok: true, value: taken });
    await at('https://ada:secret@example.org/asking?id=1&utm_source=x#top');
    const { source, found, more } = taken;
    expect(await readOffer()).toEqual({
      id: expect.any(String) as unknown,
      source: { ...source, address: 'https://example.org/asking?id=1' },
      ...{ found, more },
    });
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 7 }, files: ['/article.js'] }),
    );
  });

  it('has no address where the page has none of the web, or it is not seen', async () => {
    answers({ ok: true, value: taken });
    for (const url of ['file:///home/ada/asking.html', null]) {
      await at(url);
      expect(await readOffer()).toMatchObject({ source: { address: '' } });
    }
  });

  it.each([
    ['https://meet.google.com/abc-defg-hij'],
    ['https://app.zoom.us/wc/123456789/start'],
    ['https://teams.microsoft.com/v2/'],
    ['https://acme.webex.com/anything'],
    ['https://class.example.org/html5client/join?sessionToken=x'],
  ])('is refused for %s, which is not read', async (url) => {
    await at(url);
    expect(await readOffer()).toMatchObject({ refusal: 'meeting' });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is refused on a server that the coach named', async () => {
    const origins = ['https://meet.home.example/*'];
    Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins, permissions: [] }) });
    await at('https://meet.home.example/anything');
    expect(await readOffer()).toMatchObject({ refusal: 'meeting' });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is refused for what the page says, or where no script may run', async () => {
    answers({ ok: false, error: 'no-page' });
    await at('https://example.org/a.pdf');
    expect(await readOffer()).toMatchObject({ refusal: 'no-page' });
    executeScript.mockRejectedValue(new Error('Cannot access'));
    await at('chrome://version/');
    expect(await readOffer()).toMatchObject({ refusal: 'closed' });
    answers(undefined);
    await at('https://example.org/');
    expect(await readOffer()).toMatchObject({ refusal: 'closed' });
  });

  it('is read where the page hears of the grant a little later', async () => {
    answers({ ok: true, value: taken });
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    await at('https://example.org/');
    expect(await readOffer()).toMatchObject({ source: { title: taken.source.title } });
  });

  it('takes the place of the one before, and is let go by its own name alone', async () => {
    answers({ ok: true, value: taken });
    await at('https://example.org/1');
    const first = await readOffer();
    await at('https://example.org/2');
    await dropOffer(first?.id ?? '');
    const second = await readOffer();
    expect(second).toMatchObject({ source: { address: 'https://example.org/2' } });
    await dropOffer(second?.id ?? '');
    expect(await readOffer()).toBeNull();
  });
});
