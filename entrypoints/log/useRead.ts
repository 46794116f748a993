import { attempt, type Fault } from '../../lib/store/fault';
import { useLive } from '../../lib/store/live';

/** What a page throws when it can no longer read: the fault is its cause. */
const unreadable = (fault: Fault): Error => new Error('the log cannot be read', { cause: fault });

/** A live read that says so when the database was closed under the page, as when a newer window has overtaken it. */
export function useRead<T>(query: () => Promise<T>, deps: readonly unknown[] = []): T | undefined {
  const result = useLive(() => attempt(query), [...deps]);
  if (result && !result.ok) throw unreadable(result.error);
  return result?.value;
}

/** The fault behind what was thrown here; undefined for anything else. */
export function faultThrown(error: unknown): Fault | undefined {
  return error instanceof Error && typeof error.cause === 'string' ? (error.cause as Fault) : undefined;
}
