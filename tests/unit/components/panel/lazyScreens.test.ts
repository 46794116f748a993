import { expect, it, vi } from 'vitest';
import { fetchOnceDrawn, fetchScreens, type TalkScreens } from '../../../../components/panel/lazyScreens';

// Never resolves: the start of a talk must not wait for the screen of its end.
vi.mock('../../../../components/reflection/ReflectScreen', () => new Promise(() => undefined));

const fetched = vi.hoisted(() => ({ leftOpen: false }));
vi.mock('../../../../components/commitments/LeftOpen', () => {
  fetched.leftOpen = true;
  return {};
});

it('the keys of a talk wait for nothing of its reflection', async () => {
  const screens: TalkScreens = {};
  await fetchScreens('converse', (some) => Object.assign(screens, some));
  expect(Object.keys(screens)).toEqual(['converse']);
});

it('what was left open is fetched before anybody is named, so that it comes with the name', async () => {
  fetchOnceDrawn(() => undefined);
  await vi.waitFor(() => expect(fetched.leftOpen).toBe(true), { timeout: 10_000 });
});
