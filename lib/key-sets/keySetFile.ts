// Writes key set files, and reads and checks those from elsewhere.
import * as v from 'valibot';
import { ownFileName } from '../exports/fileName';
import { type FileFault, readOwnFile, signedJson, strictly } from '../exports/jsonFile';
import { fail, ok, type Result } from '../result';
import type { KeySet } from './builtInKeySets';
import {
  type DraftFault,
  faultsOf,
  keyIdPattern,
  keyLimit,
  type SetDraft,
  setLimits,
  withFreeLetters,
} from './keySetDraft';

export const setFormat = 'coachside-keys';
export const setVersion = 1;

/** What is wrong with a key set file. */
export type SetFileFault =
  | FileFault
  | { kind: 'too-many'; keys: number; limit: number }
  | { kind: 'draft'; field: string; fault: DraftFault };

/** A set read from a file, not saved yet. */
export interface BroughtSet {
  draft: SetDraft;
  means: string | null;
}

/** The id of a set that another means the same as. */
export const meaningId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const text = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));

const schema = v.strictObject({
  format: v.literal(setFormat),
  version: v.literal(setVersion),
  name: text(setLimits.set),
  means: v.nullable(meaningId),
  kind: v.picklist(['mode', 'count']),
  keys: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(keyIdPattern)),
      letter: v.pipe(v.string(), v.regex(/^[a-z]$/)),
      name: text(setLimits.name),
      definition: text(setLimits.definition),
      example: text(setLimits.example),
      nonExample: text(setLimits.nonExample),
    }),
  ),
});

/** The draft of a set: for editing it, or for its file. */
export const draftOf = ({ name, keys }: Pick<KeySet, 'name' | 'keys'>): SetDraft => ({
  name,
  kind: keys.every(({ kind }) => kind === 'mode') ? 'mode' : 'count',
  keys: keys.map(({ kind: _, ...key }) => key),
});

/** The text of a set's file: the set's own texts and what it means the same as, nothing from the coach's log. */
export function setText(set: KeySet): string {
  const { name, kind, keys } = draftOf(set);
  const file: v.InferOutput<typeof schema> = {
    ...{ format: setFormat, version: setVersion, name, means: set.means, kind },
    keys: keys.map(({ id, letter, name: called, definition, example, nonExample }) => ({
      ...{ id, letter, name: called, definition, example, nonExample },
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Whether an imported set is valid: whether its own file could be read back. Only valid sets are restored. */
export function isSound(set: Pick<KeySet, 'name' | 'keys'>): boolean {
  const { keys, ...draft } = draftOf(set);
  const isOneKind = set.keys.every(({ kind }) => kind === draft.kind);
  return isOneKind && faultsOf({ ...draft, keys: withFreeLetters(keys) }).size === 0;
}

export const setFileName = ({ name }: Pick<KeySet, 'name'>): string => ownFileName('keys', name);

const counted = v.looseObject({ keys: v.array(v.unknown()) });

/** Parses the text of a key set file. Saves nothing. */
export function readSet(file: string): Result<BroughtSet, SetFileFault> {
  const json = signedJson(file, setFormat, setVersion);
  if (!json.ok) return json;
  const many = v.safeParse(counted, json.value);
  if (many.success && many.output.keys.length > keyLimit)
    return fail({ kind: 'too-many', keys: many.output.keys.length, limit: keyLimit });
  const read = strictly(schema, json.value);
  if (!read.ok) return read;
  const { name, kind, keys, means } = read.value;
  const draft = { name, kind, keys: withFreeLetters(keys) };
  const [fault] = faultsOf(draft);
  if (fault) return fail({ kind: 'draft', field: fault[0], fault: fault[1] });
  return ok({ draft, means });
}

/** Reads a chosen file, unless it is too large. */
export const readSetFile = (file: Blob): Promise<Result<BroughtSet, SetFileFault>> => readOwnFile(file, readSet);
