import { expect, it, vi } from 'vitest';
import { fetchScreens, type TalkScreens } from '../../../../components/panel/lazyScreens';

// Never comes: what a talk begins with must not wait for what it ends with.
vi.mock('../../../../components/reflection/ReflectScreen', () => new Promise(() => undefined));

it('the keys of a talk wait for nothing of its reflection', async () => {
  const fetched: TalkScreens = {};
  await fetchScreens('converse', (some) => Object.assign(fetched, some));
  expect(Object.keys(fetched)).toEqual(['converse']);
});
