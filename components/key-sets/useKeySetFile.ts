import { useState } from 'react';
import { readSetFile } from '../../lib/key-sets/keySetFile';
import type { BroughtKeys } from './KeySetFile';
import type { SetVerbs } from './useKeySets';

/** A key set file, from choosing it to saving the set. */
export function useKeySetFile(keep: SetVerbs['keep']) {
  const [brought, setBrought] = useState<BroughtKeys>(null);
  const onFile = async (file: File) => {
    const read = await readSetFile(file);
    setBrought(read.ok ? read.value : { fault: read.error });
  };
  return {
    brought,
    onFile: (file: File) => void onFile(file),
    onKeep: () => brought && 'draft' in brought && void keep(brought.draft, brought.means),
    onCancel: () => setBrought(null),
  };
}
