// The channel on which a page notifies the extension's other pages that it begins to store something.

let channel: BroadcastChannel | undefined;

/**
 * Carries an empty message for each write that begins, to every page but the one that writes. Opened on first use: the
 * build loads the background, and an open channel would keep the build from ending.
 */
export function writeChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('writes');
  return channel;
}
