import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drawCurtain } from '../../../../../lib/curtain/actions';
import { bindTo } from '../../../../../lib/meetings/binding/actions/callTie';
import { chipViewOf } from '../../../../../lib/meetings/binding/actions/updateChips';
import { meetingTab } from '../../../../../lib/meetings/binding/queries/meetingTabs';
import { choose } from '../../../../../lib/settings/actions';
import { emptyLog, ended, minute, noon, started } from '../../../../setup/freshLog';

const room = { id: 7, url: 'https://meet.google.com/abc-defg-hij' };
const other = { id: 8, url: 'https://meet.google.com/xyz-defg-hij' };
const panelOpening = vi.hoisted(() => vi.fn());
vi.mock('../../../../../lib/browser/openPages', () => ({ panelOpening, panelKeys: async () => 'Alt+Shift+1' }));

beforeEach(async () => {
  await emptyLog();
  await drawCurtain(false);
  panelOpening.mockResolvedValue({ by: 'click' });
});

const kinds = async () => [(await chipViewOf(room))?.kind, (await chipViewOf(other))?.kind];

describe('the chip', () => {
  it('offers, is here in its own tab, and offers to switch in another', async () => {
    expect(await kinds()).toEqual(['offer', 'offer']);
    const id = await started();
    await bindTo(id, await meetingTab(room));
    expect(await kinds()).toEqual(['here', 'switch']);
    await ended(id, noon + minute);
    expect(await kinds()).toEqual(['offer', 'offer']);
  });

  it('is small where the address does not say whether a call is on', async () => {
    expect(await chipViewOf(room)).toMatchObject({ small: false });
    expect(await chipViewOf({ id: 9, url: 'https://teams.microsoft.com/v2/' })).toMatchObject({ small: true });
  });

  it.each([null, 'https://example.com/', 'https://meet.google.com/landing', 'https://us02web.zoom.us/j/12345678901'])(
    'is none at %s',
    async (url) => {
      expect(await chipViewOf({ id: 7, url })).toBeNull();
    },
  );

  it('is none behind the curtain', async () => {
    await drawCurtain(true);
    expect(await chipViewOf(room)).toBeNull();
  });
});

describe('the words of the chip', () => {
  it('come with it, and name the keys that the browser has set', async () => {
    expect((await chipViewOf(room))?.words).toEqual({
      go: 'Coach this talk',
      instead: expect.any(String),
      dismiss: 'Not here',
      direction: 'ltr',
    });
    panelOpening.mockResolvedValue({ by: 'toolbar', keys: 'Alt+Shift+1' });
    expect((await chipViewOf(room))?.words.instead).toContain(', or Alt+Shift+1,');
  });

  it('say where none are set how to set some', async () => {
    panelOpening.mockResolvedValue({ by: 'toolbar', keys: null });
    expect((await chipViewOf(room))?.words.instead).toContain('Manage Extension Shortcuts');
  });
});

describe('from the chip', () => {
  it('the browser’s own panel opens, unless the coach prefers the card', async () => {
    expect(await chipViewOf(room)).toMatchObject({ opening: { by: 'click' } });
    await choose('inPage', true, noon);
    expect(await chipViewOf(room)).toMatchObject({ opening: { by: 'card' } });
  });

  it('the card opens where the browser has no panel', async () => {
    panelOpening.mockResolvedValue({ by: 'card' });
    expect(await chipViewOf(room)).toMatchObject({ opening: { by: 'card' } });
  });

  it.each(['app', 'popup'])(
    'the card opens in a window of type %s, or one of its own where no card can stand',
    async (type) => {
      vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ windowId: 3 })) as never);
      vi.spyOn(fakeBrowser.windows, 'get').mockImplementation((async () => ({ type })) as never);
      const origins = ['https://bbb.example.org/*'];
      vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins, permissions: [] }));
      expect(await chipViewOf(room)).toMatchObject({ opening: { by: 'card' } });
      expect(await chipViewOf({ id: 9, url: 'https://bbb.example.org/coaching' })).toMatchObject({
        opening: { by: 'window' },
      });
    },
  );
});
