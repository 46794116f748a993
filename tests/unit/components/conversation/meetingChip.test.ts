import { afterEach, expect, it, vi } from 'vitest';
import { drawChip } from '../../../../lib/meetings/page/meetingChip';

const words = {
  go: 'Coach this talk',
  instead: 'Press the button in the toolbar',
  dismiss: 'Not here',
  direction: 'ltr',
};

afterEach(() => vi.restoreAllMocks());

/** Draws a chip with this press handler; returns its closed root, and a press by its coach. */
function drawn(press: () => Promise<boolean>) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  drawChip(document, { words, small: false, press, dismiss: () => undefined });
  const root = attach.mock.results[0]?.value as ShadowRoot;
  const click = () => {
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    root.querySelector('.go')?.dispatchEvent(event);
  };
  return { click, said: () => root.querySelector('.said')?.textContent, root };
}

it.each([
  ['nothing opens by it', async () => false],
  ['nobody answers', () => Promise.reject(new Error('gone'))],
])('says what opens the panel where %s', async (_, press) => {
  const chip = drawn(press);
  chip.click();
  await vi.waitFor(() => expect(chip.said()).toBe(words.instead));
  expect(chip.root.querySelector('.chip')?.className).toContain('told');
});

it('says nothing more where the press opens it, and nothing for a press that a script made', async () => {
  const press = vi.fn(async () => true);
  const chip = drawn(press);
  chip.root.querySelector<HTMLElement>('.go')?.dispatchEvent(new MouseEvent('click'));
  expect(press).not.toHaveBeenCalled();
  chip.click();
  await press.mock.results[0]?.value;
  expect([press.mock.calls.length, chip.said()]).toEqual([1, '']);
});
