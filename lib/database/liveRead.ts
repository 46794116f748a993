// Live reads: a query that runs again whenever a row it read changes, in whatever window.
import { useLiveQuery } from 'dexie-react-hooks';

export const useLive = useLiveQuery;
