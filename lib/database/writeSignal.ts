// The channel by which a page tells the extension's other pages that it begins to store something.

let channel: BroadcastChannel | undefined;

/**
 * Carries an empty message for each write as it begins, to every page but the one that writes. Opened on first use: an open
 * channel would keep the build from ending, as it loads the background.
 */
export function writeChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('writes');
  return channel;
}
