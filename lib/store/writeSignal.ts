// Owns where a page tells the others of the extension that it begins to store something.

let channel: BroadcastChannel | undefined;

/** Carries a message without content for each write as it begins, to every page but its own. Opened by the first who asks, as an open one keeps a build from ending. */
export function writeChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('writes');
  return channel;
}
