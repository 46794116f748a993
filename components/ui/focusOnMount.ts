/** As a `ref`: focuses what replaces the pressed element, once. One function for all: React calls a new one again. */
export const focusOnMount = (one: HTMLElement | null): void => one?.focus();
