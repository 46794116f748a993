import { useRef, useState } from 'react';
import type { Press } from '../../../lib/conversation/actions/logMark';
import { marksOf } from '../../../lib/conversation/queries';
import type { Mark } from '../../../lib/conversation/types';
import { useSteadyRead } from '../../ui/useSteadyRead';

const noMarks: readonly Mark[] = [];

/**
 * The stored marks of a talk, or those read last if reading fails; and the presses of this window that are on disk
 * while all marks are still being read again, so that a press shows as soon in a long talk as in a short one.
 */
export function useStoredMarks(id: string) {
  const reads = useRef(0);
  const stored = useSteadyRead(async () => {
    reads.current += 1;
    const read = reads.current;
    return { read, marks: await marksOf(id) };
  }, [id]);
  const [landed, setLanded] = useState<readonly { press: Press; read: number }[]>([]);
  const read = stored?.read ?? 0;
  // A read that began after the press includes it, or its undo.
  const isAhead = (one: { read: number }) => one.read >= read;
  return {
    isRead: stored !== undefined,
    marks: stored?.marks ?? noMarks,
    ahead: landed.filter(isAhead).map(({ press }) => press),
    land: (press: Press) => setLanded((known) => [...known.filter(isAhead), { press, read: reads.current }]),
  };
}
