// Saves whether More is open in a reflection, so that a reopened panel shows what the coach last saw.
import { keepLocal, readLocal } from '../../database/localValues';

const place = 'more';

export const moreWasOpen = async (conversationId: string): Promise<boolean> =>
  (await readLocal(place)) === conversationId;

export const setMoreOpen = (conversationId: string, open: boolean): Promise<void> =>
  keepLocal(place, open ? conversationId : null);
