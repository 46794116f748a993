// Owns live reads: a query that runs again whenever a row it read changes, in whatever window. Must not know any subject.
export { useLiveQuery as useLive } from 'dexie-react-hooks';
