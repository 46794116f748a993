import { type CopyState, innerCopyState } from '../../lib/backup/queries/innerCopyState';
import { onValues } from '../../lib/browser/storageAreas';
import { useFollowed } from '../ui/useFollowed';

const stateNow = (): Promise<CopyState> => innerCopyState(Date.now());

/** State of the copy inside the browser; undefined until it is known. */
export const useInnerCopyState = (): CopyState | undefined => useFollowed(stateNow, onValues);
