// Since when each tab shows its meeting room.
import { keepSession, readSession } from '../../../browser/sessionValues';
import type { MeetingTab } from '../queries/meetingTabs';
import { hashRoom, runSalt } from './roomHash';

/** Since when each tab shows its room, by the tab's number. Kept with the browser's run only. */
type Shown = Record<string, { roomHash: string; at: number }>;

export const readShown = async (): Promise<Shown> => (await readSession<Shown>('shown')) ?? {};

/** Notes that a tab shows a room, or shows it no more. Called for one event after the other. */
export async function noteShown({ id, address }: Pick<MeetingTab, 'id' | 'address'>, at: number): Promise<void> {
  const { [id]: before, ...others } = await readShown();
  const roomHash = await hashRoom(address?.room ?? null, await runSalt());
  if (before?.roomHash === (roomHash ?? undefined)) return;
  await keepSession({ shown: roomHash === null ? others : { ...others, [id]: { roomHash, at } } });
}

/** Notes that the browser goes on with a tab under another number. */
export async function renumberShown(added: number, removed: number): Promise<void> {
  const { [removed]: before, ...others } = await readShown();
  if (before) await keepSession({ shown: { ...others, [added]: before } });
}
