// Live reads: a query that runs again whenever a row it read changes, in any window.
import { useLiveQuery } from 'dexie-react-hooks';

export const useLive = useLiveQuery;
