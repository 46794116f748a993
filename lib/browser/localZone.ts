/** The time zone of this machine now; it can change while a page is open, when the coach travels. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
