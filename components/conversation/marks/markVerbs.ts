import {
  addMark,
  type MarkChanges,
  mendMark,
  putBackMark,
  removeMark,
} from '../../../lib/conversation/actions/editMarks';
import { pressOf } from '../../../lib/conversation/actions/logMark';
import type { Conversation, Mark, MarkKey } from '../../../lib/conversation/types';

/** What a list of marks can do to them; times are epoch milliseconds. */
export interface MarkVerbs {
  onMend(mark: Mark, changes: MarkChanges): void;
  onAdd(key: MarkKey, at: number): void;
  onRemove(mark: Mark): void;
  onPutBack(mark: Mark): void;
}

/** The actions on marks; each write has its own name and is retried if it cannot be saved. */
export function markVerbs(
  talk: Pick<Conversation, 'id' | 'startedAt'>,
  keep: (what: string, run: () => Promise<unknown>) => void,
): MarkVerbs {
  return {
    onMend: (mark, changes) =>
      keep(`mark/${mark.id}/${Object.keys(changes).join()}`, () => mendMark(mark, changes, Date.now())),
    onAdd: (key, at) => {
      const press = pressOf(talk, key, at);
      keep(`mark/${press.id}`, () => addMark(press, Date.now()));
    },
    onRemove: (mark) => keep(`mark/${mark.id}`, () => removeMark(mark, Date.now())),
    onPutBack: (mark) => keep(`mark/${mark.id}`, () => putBackMark(mark, Date.now())),
  };
}
