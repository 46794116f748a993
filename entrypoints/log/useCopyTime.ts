import { useEffect, useState } from 'react';
import { copyTime, databaseId } from '../../lib/backup/lostLog';
import { onValues } from '../../lib/browser/area';

const newest = async (): Promise<number | undefined> => {
  const device = await databaseId();
  return device === undefined ? undefined : copyTime(device);
};

/** When the copy inside the browser was renewed last, epoch milliseconds; null for never, undefined until it is known. */
export function useCopyTime(): number | null | undefined {
  const [at, setAt] = useState<number | null>();
  useEffect(() => {
    const read = () =>
      void newest().then(
        (time) => setAt(time ?? null),
        (error: unknown) => console.error(error),
      );
    read();
    return onValues(read);
  }, []);
  return at;
}
