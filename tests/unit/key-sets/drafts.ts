// Drafts of key sets for the tests.
import { freeLetters, type SetDraft } from '../../../lib/key-sets/keySetDraft';

/** A draft of counting keys with these names. */
export const aDraft = (names: readonly string[] = ['Open', 'Closed'], more: Partial<SetDraft> = {}): SetDraft => ({
  name: 'Mine',
  kind: 'count',
  keys: names.map((name, at) => ({
    ...{ id: `own-${'abcdefghij'[at]}`, letter: freeLetters[at] ?? 'z', name },
    ...{ definition: `I did ${name}.`, example: '', nonExample: '' },
  })),
  ...more,
});
