// Where a page is shown: as the card in a meeting page, asking the background for most, or in a window of its own.
/** Whether this page is the card. */
export const inCard = (): boolean => globalThis.location?.pathname === '/card.html';

export const popOutSearch = '?window';

/** Whether this page is the panel in a window of its own. */
export const isPopOut = (): boolean => location.search === popOutSearch;
