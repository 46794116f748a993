// A key set in a backup must be one that could also be loaded from a key set file.
import * as v from 'valibot';
import { keyLimit, setLimits } from '../key-sets/keySetDraft';
import { isSound, meaningId } from '../key-sets/keySetFile';
import { markKey, row, upTo } from './fieldSchemas';

const key = v.strictObject({
  id: markKey,
  kind: v.picklist(['mode', 'count', 'detail']),
  letter: v.pipe(v.string(), v.regex(/^[a-z]$/)),
  name: upTo(setLimits.name),
  definition: upTo(setLimits.definition),
  example: upTo(setLimits.example),
  nonExample: upTo(setLimits.nonExample),
});

export const keySet = v.pipe(
  v.strictObject({
    ...row,
    name: upTo(setLimits.set),
    means: v.nullable(meaningId),
    keys: v.pipe(v.array(key), v.minLength(1), v.maxLength(keyLimit)),
  }),
  v.forward(v.partialCheck([['name'], ['keys']], isSound), ['keys']),
);
