// What the files of the coach's own things have in common: their format and version, and how they are read.
import * as v from 'valibot';
import { fail, ok, type Result } from '../result';

/** What is wrong with a file. `field` is a path such as `cards.4.text`; `not-ours`: the file is not of this kind. */
export type FileFault =
  | { kind: 'too-large'; limit: number }
  | { kind: 'not-ours' }
  | { kind: 'newer' }
  | { kind: 'unreadable' }
  | { kind: 'wrong'; field: string };

/** The largest file read, in bytes. */
export const ownFileLimit = 5 * 1024 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const signed = v.looseObject({ format: v.string(), version: v.pipe(v.number(), v.integer()) });

/** Parses a file's text, if it is of this format and of no later version. */
export function signedJson(text: string, format: string, version: number): Result<unknown, FileFault> {
  const json = parsed(text);
  const sign = v.safeParse(signed, json);
  if (!sign.success || sign.output.format !== format) return fail({ kind: 'not-ours' });
  return sign.output.version > version ? fail({ kind: 'newer' }) : ok(json);
}

/** Checks a file's content against a schema. The fault names the first invalid field. */
export function strictly<S extends v.GenericSchema>(schema: S, json: unknown): Result<v.InferOutput<S>, FileFault> {
  const read = v.safeParse(schema, json, { abortEarly: true });
  return read.success
    ? ok(read.output)
    : fail({ kind: 'wrong', field: v.getDotPath(read.issues[0])?.slice(0, 100) ?? '' });
}

/** Reads a chosen file with `read`, if it is no larger than it may be. */
export async function readOwnFile<T, F>(
  file: Blob,
  read: (text: string) => Result<T, F>,
): Promise<Result<T, F | FileFault>> {
  if (file.size > ownFileLimit) return fail({ kind: 'too-large', limit: ownFileLimit });
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    return fail({ kind: 'unreadable' });
  }
}
