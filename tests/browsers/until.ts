// Waiting for a condition.

export interface Patience {
  /** Milliseconds. */
  atMost?: number;
}

/**
 * Retries until the result is truthy and returns it. Throws after `atMost` milliseconds (ten seconds by default) with
 * what was wanted, and with the last error if there was one.
 */
export async function until<T>(
  what: string | (() => string),
  attempt: () => T | Promise<T>,
  { atMost = 10_000 }: Patience = {},
): Promise<NonNullable<T>> {
  const end = Date.now() + atMost;
  for (;;) {
    let cause: unknown;
    try {
      const result = await attempt();
      if (result) return result;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(typeof what === 'string' ? what : what(), { cause });
    await new Promise((next) => setTimeout(next, 20));
  }
}
