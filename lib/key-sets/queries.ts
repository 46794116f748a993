// The reads of the coach's own key sets. Apart from the other reads: the panel starts without it.

import type { Conversation } from '../conversation/types';
import { db } from '../database/database';
import { isBuiltIn, type KeySet } from './builtInKeySets';

/** The coach's own set of a talk; undefined for one that is built in, or not known here. */
export const keySetOf = async ({ keySetId }: Pick<Conversation, 'keySetId'>): Promise<KeySet | undefined> =>
  isBuiltIn(keySetId) ? undefined : db.keysets.get(keySetId);

/** The coach's own sets. */
export const ownKeySets = (): Promise<KeySet[]> => db.keysets.toArray();
