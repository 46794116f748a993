// How the extension's other pages and its background hear that everything was erased: what they hold in memory goes
// too.

let channel: BroadcastChannel | undefined;
function erasures(): BroadcastChannel {
  channel ??= new BroadcastChannel('erased');
  return channel;
}

/** Tells every other page and the background. */
export const tellErased = (): void => erasures().postMessage(null);

/** Calls back when everything was erased in another page. */
export function onErased(forget: () => void): void {
  erasures().onmessage = forget;
}
