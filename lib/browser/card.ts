// Owns whether a page stands in a meeting page as the card. There it has few of the browser's calls, and asks the background.
/** Whether this page is the card. */
export const inCard = (): boolean => globalThis.location?.pathname === '/card.html';
