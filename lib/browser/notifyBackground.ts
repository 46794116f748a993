import { sendMessage } from './messages';

/** Notifies the background that the log changed, so that it updates the badge, the chips and the inner copy. */
export const notifyBackground = (): Promise<void> =>
  sendMessage('conversationChanged', undefined).catch(() => undefined);
