import { useState } from 'react';
import type { StorageNoticesProps } from '../ui/StorageNotices';

/** Saves a backup on request. `saved` is its outcome, shown until nothing is wrong any more, however the fault changes. */
export function useBackupRequest(
  saveCopy: () => Promise<void>,
  isTroubled = true,
): Pick<StorageNoticesProps, 'saved' | 'onSave'> {
  const [saved, setSaved] = useState<StorageNoticesProps['saved']>(null);
  if (!isTroubled && saved) setSaved(null);
  const onSave = () =>
    void saveCopy().then(
      () => setSaved('saved'),
      () => setSaved('failed'),
    );
  return { saved, onSave };
}
