// Tabs with other meetings that the coach does not want to be asked about during a talk.
import { keepSession, readSession } from '../../../browser/sessionValues';

interface LeftAlone {
  conversationId: string;
  tabs: readonly number[];
}

async function readTabs(conversationId: string): Promise<readonly number[]> {
  const left = await readSession<LeftAlone>('leftAlone');
  return left?.conversationId === conversationId ? left.tabs : [];
}

/** Whether the coach dismissed a tab for this conversation. */
export const isLeftAlone = async (conversationId: string, tabId: number): Promise<boolean> =>
  (await readTabs(conversationId)).includes(tabId);

/** Dismisses a tab for this conversation. */
export const leaveAlone = async (conversationId: string, tabId: number): Promise<void> =>
  keepSession({ leftAlone: { conversationId, tabs: [...(await readTabs(conversationId)), tabId] } });
