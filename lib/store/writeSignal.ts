// Owns telling all pages of the extension that something is being stored. Must not know what it is.

let channel: BroadcastChannel | undefined;

/** Where it is told, and heard by every page but the one that tells; undefined where the browser has no such thing. */
export function writeChannel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'function') channel ??= new BroadcastChannel('writes');
  return channel;
}

/** Tells that a write begins now. */
export const announceWrite = (): void => writeChannel()?.postMessage(null);
