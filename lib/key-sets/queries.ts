// Reads of the coach's own key sets. Separate from the other reads, so that the panel can start without loading it.

import type { Conversation } from '../conversation/types';
import { db } from '../database/database';
import { isBuiltIn, type KeySet } from './builtInKeySets';

/** The coach's own set that a talk uses; undefined if the set is built in or unknown. */
export const keySetOf = async ({ keySetId }: Pick<Conversation, 'keySetId'>): Promise<KeySet | undefined> =>
  isBuiltIn(keySetId) ? undefined : db.keysets.get(keySetId);

export const ownKeySets = (): Promise<KeySet[]> => db.keysets.toArray();
