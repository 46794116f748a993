// Which other meetings the coach does not want to hear of during a talk.
import { keepSession, readSession } from '../../../browser/sessionValues';

interface LeftAlone {
  conversationId: string;
  tabs: readonly number[];
}

async function readTabs(conversationId: string): Promise<readonly number[]> {
  const left = await readSession<LeftAlone>('leftAlone');
  return left?.conversationId === conversationId ? left.tabs : [];
}

/** Whether the coach wants to hear no more of a tab during a conversation. */
export const isLeftAlone = async (conversationId: string, tabId: number): Promise<boolean> =>
  (await readTabs(conversationId)).includes(tabId);

/** Says no more of a tab during a conversation. */
export const leaveAlone = async (conversationId: string, tabId: number): Promise<void> =>
  keepSession({ leftAlone: { conversationId, tabs: [...(await readTabs(conversationId)), tabId] } });
