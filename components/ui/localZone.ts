/** The zone this machine is in now: whoever travels has it changed while a page is open. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
