// Owns live reads: a query that runs again whenever a row it read changes, in whatever window. Must not know any subject.
import { useLiveQuery } from 'dexie-react-hooks';

export const useLive = useLiveQuery;
