import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endConversation } from '../../../../lib/conversation/actions/talkLife';
import { db } from '../../../../lib/database/database';
import { bindTo, goOnByHand, tabClosed, tabMoved, unbind } from '../../../../lib/meetings/binding/actions/callTie';
import { meetingTab, readBinding } from '../../../../lib/meetings/binding/queries/meetingTabs';
import { finishReflection } from '../../../../lib/reflection/actions';
import { emptyLog, minute, noon, started, talk } from '../../../setup/freshLog';

const room = 'https://meet.google.com/abc-defg-hij';
const otherRoom = 'https://meet.google.com/xyz-defg-hij';
const launcher = 'https://zoom.us/j/12345678901';
const zoomRoom = 'https://app.zoom.us/wc/12345678901/join';

beforeEach(async () => {
  await emptyLog();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
});

/** A conversation started beside a tab with this address. */
async function beside(url: string, id = 7): Promise<string> {
  const conversation = await started();
  await bindTo(conversation, await meetingTab({ id, url }));
  return conversation;
}

const shows = (url: string, at: number, id = 7) => tabMoved({ id, url }, at);

describe('the tie of a conversation', () => {
  it('that goes on by hand after its tab was closed is tied to the next tab that shows the room', async () => {
    const id = await beside(room);
    await tabClosed(7, noon + minute);
    expect(await goOnByHand(id, noon + 3 * minute)).toBe(true);
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: null });
    await shows(otherRoom, noon + 4 * minute, 8);
    expect(await readBinding()).toMatchObject({ tabId: null });
    await shows(room, noon + 4 * minute, 9);
    expect(await readBinding()).toMatchObject({ conversationId: id, tabId: 9, state: 'bound' });
    expect(await tabClosed(9, noon + 5 * minute)).toBe(true);
    expect(await talk(id)).toMatchObject({ status: 'ended', endedAt: noon + 5 * minute });
  });

  it('that was reflected on and done stays over, though its room is opened again', async () => {
    const id = await beside(room);
    await tabClosed(7, noon + minute);
    await finishReflection(id, noon + minute + 1);
    expect(await shows(room, noon + minute + 1000, 9)).toBe(false);
    expect(await talk(id)).toMatchObject({ status: 'ended' });
    expect(await db.reflections.get(id)).toMatchObject({ status: 'done' });
  });

  it('keeps the tie of another that the coach started meanwhile', async () => {
    const id = await beside(room);
    await endConversation(id, { at: noon, reason: 'coach', reflection: 'open' }, noon);
    const next = await beside(otherRoom, 8);
    await unbind(id);
    expect(await readBinding()).toMatchObject({ conversationId: next, tabId: 8 });
  });

  it('names its service once a launcher has led to the call', async () => {
    const id = await beside(launcher);
    expect((await talk(id)).site).toBeNull();
    await shows(zoomRoom, noon + minute);
    expect((await talk(id)).site).toBe('zoom');
  });
});
