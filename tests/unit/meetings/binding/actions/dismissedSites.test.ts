import { beforeEach, expect, it } from 'vitest';
import { keepLocal } from '../../../../../lib/database/localValues';
import { leaveOut, toAskAgain } from '../../../../../lib/meetings/binding/actions/dismissedSites';
import { emptyLog } from '../../../../setup/freshLog';

const meet = { name: 'Google Meet', matches: ['https://meet.google.com/*'] };
const zoom = { name: 'Zoom', matches: ['https://*.zoom.us/*'] };

beforeEach(async () => {
  await emptyLog();
  await keepLocal('leftOut', []);
});

it('asks about a withdrawn service until it is left, and then about the next', async () => {
  expect(await toAskAgain([])).toBeUndefined();
  expect(await toAskAgain([meet, zoom])).toBe(meet);
  await leaveOut(meet);
  expect(await toAskAgain([meet, zoom])).toBe(zoom);
  await leaveOut(zoom);
  expect(await toAskAgain([meet, zoom])).toBeUndefined();
});

it('asks again once a service was allowed and is withdrawn anew', async () => {
  await leaveOut(meet);
  expect(await toAskAgain([])).toBeUndefined();
  expect(await toAskAgain([meet])).toBe(meet);
});

it('takes anything else that was kept for nothing', async () => {
  await keepLocal('leftOut', 'Zoom');
  expect(await toAskAgain([zoom])).toBe(zoom);
});
