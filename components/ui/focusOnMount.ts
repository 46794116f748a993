/** As a `ref`: what comes in place of what was pressed takes the focus, once. One function for all, as React calls a new one anew. */
export const focusOnMount = (one: HTMLElement | null): void => one?.focus();
