import { useFollowed } from '../../components/ui/useFollowed';
import { type CopyState, innerCopyState } from '../../lib/backup/queries/innerCopyState';
import { onValues } from '../../lib/browser/storageAreas';

const stateNow = (): Promise<CopyState> => innerCopyState(Date.now());

/** How the copy inside the browser stands; undefined until it is known. */
export const useCopyState = (): CopyState | undefined => useFollowed(stateNow, onValues);
