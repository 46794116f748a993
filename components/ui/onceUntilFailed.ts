/** Starts at the first call and returns the same promise afterwards; after a failure the next call starts again. */
export function onceUntilFailed<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= begin().catch((error: unknown) => {
      begun = undefined;
      throw error;
    });
    return begun;
  };
}
