// Cuts a file into lines, as a stream.
import { fail, ok, type Result } from '../result';
import type { BackupFault } from './backupFault';
import { headerLimit, lineLimit } from './backupFormat';

export interface Line {
  /** From 1. */
  number: number;
  /** Without its line end; in the first line also without a byte order mark. */
  text: string;
  /** The bytes of `text`. */
  bytes: Uint8Array;
  /** Whether a line end follows; only the last line may lack it. */
  ended: boolean;
}

type Cut = Result<Line, BackupFault>;

/** Bytes read at a time. */
const bite = 1024 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function trimmed(bytes: Uint8Array, number: number): Uint8Array {
  const marked = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length;
  return bytes.subarray(marked ? 3 : 0, end);
}

function lineOf(pieces: readonly Uint8Array[], number: number, ended: boolean): Cut {
  const bytes = trimmed(joined(pieces), number);
  try {
    return ok({ number, text: decoder.decode(bytes), bytes, ended });
  } catch {
    // An incomplete character at the very end means a truncated file, not one of another kind.
    return fail(ended || number === 1 ? { kind: 'not-text', line: number } : { kind: 'truncated', line: number });
  }
}

const limitOf = (number: number): number => (number === 1 ? headerLimit : lineLimit);

function tooLong(pieces: readonly Uint8Array[], number: number): BackupFault | undefined {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length <= limitOf(number)) return undefined;
  return number === 1 ? { kind: 'not-ours' } : { kind: 'too-large', line: number };
}

async function read(file: Blob, from: number): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(from, from + bite).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** The lines of a file, one at a time; ends with the first fault. Line ends may be LF or CR LF. */
export async function* linesOf(file: Blob): AsyncGenerator<Cut, void, void> {
  let pieces: Uint8Array[] = [];
  let number = 1;
  for (let from = 0; from < file.size; from += bite) {
    const bytes = await read(file, from);
    if (!bytes) return yield fail({ kind: 'unreadable' });
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      pieces.push(bytes.subarray(start, end));
      const fault = tooLong(pieces, number);
      yield fault ? fail(fault) : lineOf(pieces, number, true);
      pieces = [];
      number += 1;
      start = end + 1;
    }
    if (start < bytes.length) pieces.push(bytes.subarray(start));
    const fault = tooLong(pieces, number);
    if (fault) return yield fail(fault);
  }
  if (pieces.length > 0) yield lineOf(pieces, number, false);
}
