// Since when each tab shows its meeting room.
import { keepSession, readSession } from '../../../browser/sessionValues';
import type { MeetingTab } from '../queries/meetingTabs';
import { hashRoom, runSalt } from './roomHash';

/** By tab id: the hash of the room shown, and since when (epoch milliseconds). Saved for this browser run only. */
type Shown = Record<string, { roomHash: string; at: number }>;

export const readShown = async (): Promise<Shown> => (await readSession<Shown>('shown')) ?? {};

/** Records that a tab shows a room, or no longer does. Must be called for one event at a time, in order. */
export async function noteShown({ id, address }: Pick<MeetingTab, 'id' | 'address'>, at: number): Promise<void> {
  const { [id]: before, ...others } = await readShown();
  const roomHash = await hashRoom(address?.room ?? null, await runSalt());
  if (before?.roomHash === (roomHash ?? undefined)) return;
  await keepSession({ shown: roomHash === null ? others : { ...others, [id]: { roomHash, at } } });
}

/** Records that the browser gave a tab a new id. */
export async function renumberShown(added: number, removed: number): Promise<void> {
  const { [removed]: before, ...others } = await readShown();
  if (before) await keepSession({ shown: { ...others, [added]: before } });
}
