import { useState } from 'react';
import { saveFile } from '../../lib/browser/saveFile';
import type { Fault } from '../../lib/database/storageFault';
import * as own from '../../lib/key-sets/actions';
import type { KeySet } from '../../lib/key-sets/builtInKeySets';
import type { SetDraft } from '../../lib/key-sets/keySetDraft';
import { setFileName, setText } from '../../lib/key-sets/keySetFile';
import { linkTo } from '../../lib/log/routes';
import { choose } from '../../lib/settings/actions';
import { reportingFault, toHeading } from '../ui/reportingFault';

/** The actions on key sets, and the last deletion as long as it can be undone. */
export function useKeySets(onFault: (fault: Fault | null) => void) {
  const [gone, setGone] = useState<KeySet | null>(null);
  const act = reportingFault(onFault);
  const close = () => {
    setGone(null);
    toHeading();
  };
  const remove = async (id: string) => {
    const set = await act(() => own.deleteSet(id, Date.now()));
    if (set) setGone(set);
  };
  const undo = () => gone && void act(() => own.undeleteSet(gone, Date.now()).then(close));
  /** Saves a set, replacing `instead` if that is given, and opens its page. */
  const keep = async (draft: SetDraft, means: string | null, instead?: string) => {
    const id = await act(() =>
      instead === undefined ? own.keepSet(draft, means, Date.now()) : own.changeSet(instead, draft, means, Date.now()),
    );
    if (id !== undefined) location.hash = linkTo('keyset', id);
    return id;
  };
  return {
    ...{ gone, close, undo, keep },
    onDelete: (id: string) => void remove(id),
    onOffer: (id: string, on: boolean) => void act(() => own.offer(id, on, Date.now())),
    onUse: (id: string) => void act(() => choose('keySet', id, Date.now())),
    onSave: (set: KeySet) => saveFile(setFileName(set), new Blob([setText(set)], { type: 'application/json' })),
  };
}

/** What the pages of key sets can do. */
export type SetVerbs = ReturnType<typeof useKeySets>;
