import { useState } from 'react';
import { renameInDraft } from '../../lib/conversation/actions/keepTalkDraft';
import type { Fault } from '../../lib/database/storageFault';
import type { Aside } from '../../lib/database/types';
import { type Going, goingWith } from '../../lib/people/actions/deletePerson';
import { describePerson, type RenameFault, renamePerson } from '../../lib/people/actions/editPerson';
import type { Person } from '../../lib/people/types';
import { dismissAside, takeBackAside } from '../../lib/reflection/asideActions';
import type { Result } from '../../lib/result';
import { savePerson } from '../exports/saveFiles';
import { reportingFault } from '../ui/reportingFault';
import { useAutosave } from '../ui/useAutosave';

type Forget = (id: string) => Promise<Result<undefined, 'live' | Fault>>;

/** What would be deleted with a person, once the coach has asked, and why the deletion failed. */
function useForgetting(id: string, onFault: (fault: Fault | null) => void, forget: Forget) {
  const [going, setGoing] = useState<Going | 'live' | null>(null);
  const [failed, setFailed] = useState<Fault | null>(null);
  const ask = async () => {
    setFailed(null);
    setGoing((await reportingFault(onFault)(() => goingWith(id))) ?? null);
  };
  // If the deletion could not be stored, the dialog stays open and says so.
  const remove = async () => {
    setFailed(null);
    const done = await forget(id);
    if (done.ok) setGoing(null);
    else if (done.error === 'live') setGoing('live');
    else setFailed(done.error);
  };
  return {
    going,
    failed,
    onAskDelete: () => void ask(),
    onKeep: () => setGoing(null),
    onDelete: () => void remove(),
  };
}

/** The actions on one person's page, and their outcomes to show. */
export function usePerson(id: string, onFault: (fault: Fault | null) => void, forget: Forget) {
  const { saved, onTyping, save: keep } = useAutosave(id);
  const [renameFault, setRenameFault] = useState<RenameFault | null>(null);
  const [exported, setExported] = useState(false);
  const act = reportingFault(onFault);
  const rename = async (before: string, alias: string) => {
    const done = await act(() => renamePerson(id, alias, Date.now()));
    if (!done) return;
    setRenameFault(done.ok ? null : done.error);
    if (done.ok) await act(() => renameInDraft(before, alias.trim()));
  };
  const exportAll = async () => {
    const fault = await savePerson(id);
    onFault(fault);
    setExported(fault === null);
  };
  return {
    saved,
    onTyping,
    keep,
    renameFault,
    exported,
    onRename: (before: string, alias: string) => void rename(before, alias),
    onDescribe: (patch: Pick<Partial<Person>, 'relation' | 'wants'>) =>
      keep(Object.keys(patch).join(), () => describePerson(id, patch, Date.now())),
    onTakeBack: (aside: Aside) => keep(aside.id, () => takeBackAside(aside, Date.now())),
    onDismiss: (aside: Aside) => keep(aside.id, () => dismissAside(aside, Date.now())),
    onExport: () => void exportAll(),
    ...useForgetting(id, onFault, forget),
  };
}
