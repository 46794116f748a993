// Whether More stands open in a reflection: the panel opened anew lands exactly where the coach was.
import { keepLocal, readLocal } from '../../database/localValues';

const place = 'more';

export const moreWasOpen = async (conversationId: string): Promise<boolean> =>
  (await readLocal(place)) === conversationId;

export const setMoreOpen = (conversationId: string, open: boolean): Promise<void> =>
  keepLocal(place, open ? conversationId : null);
