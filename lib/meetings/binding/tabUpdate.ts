// Which updates of a tab say where it is.

/** What the browser reports of a tab: its address is there only if the extension may see it. */
interface Reported {
  status?: string | undefined;
  url?: string | undefined;
}

/**
 * Whether an update says what the tab shows. A tab without an address has left only once it has loaded: while Firefox
 * moves a tab to another process, even on a reload, it reports the tab as loading and without an address for a moment.
 */
export const saysWhere = (change: Reported, tab: Reported): boolean =>
  change.status === 'complete' || (tab.url !== undefined && (change.status === 'loading' || change.url !== undefined));
