import { sendMessage } from './messages';

/** Tells the background that the log changed: the badge, the chips and the copy inside the browser follow. */
export const notifyBackground = (): Promise<void> =>
  sendMessage('conversationChanged', undefined).catch(() => undefined);
