// Notifies the extension's other pages and its background that everything was erased, so that they discard what they
// hold in memory.

let channel: BroadcastChannel | undefined;
function erasures(): BroadcastChannel {
  channel ??= new BroadcastChannel('erased');
  return channel;
}

/** Notifies every other page and the background. */
export const tellErased = (): void => erasures().postMessage(null);

/** Calls back when everything was erased in another page. */
export function onErased(forget: () => void): void {
  erasures().onmessage = forget;
}
