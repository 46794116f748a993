import { useFollowed } from '../../components/parts/useFollowed';
import { type CopyState, copyState } from '../../lib/backup/copyState';
import { onValues } from '../../lib/browser/area';

const stateNow = (): Promise<CopyState> => copyState(Date.now());

/** How the copy inside the browser stands; undefined until it is known. */
export const useCopyState = (): CopyState | undefined => useFollowed(stateNow, onValues);
