import { useState } from 'react';
import { useSaving } from '../../components/parts/saving';
import { type Going, goingWith } from '../../lib/backup/forget';
import { renameInDraft } from '../../lib/panel/draft';
import { describePerson, type RenameFault, renamePerson } from '../../lib/people/edits';
import type { Person } from '../../lib/people/types';
import { dismissAside, takeBackAside } from '../../lib/reflection/actions';
import type { Fault } from '../../lib/store/fault';
import type { Aside } from '../../lib/store/types';
import { doing } from './doing';
import { savePerson } from './files';

/** The verbs of one person's page, and what they left to say. */
export function usePerson(
  id: string,
  onFault: (fault: Fault | null) => void,
  forget: (id: string) => Promise<boolean>,
) {
  const { saved, onTyping, save: keep } = useSaving(id);
  const [renameFault, setRenameFault] = useState<RenameFault | null>(null);
  const [going, setGoing] = useState<Going | 'live' | null>(null);
  const [exported, setExported] = useState(false);
  const act = doing(onFault);
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
    going,
    exported,
    onRename: (before: string, alias: string) => void rename(before, alias),
    onDescribe: (patch: Pick<Partial<Person>, 'relation' | 'wants'>) =>
      keep(Object.keys(patch).join(), () => describePerson(id, patch, Date.now())),
    onTakeBack: (aside: Aside) => keep(aside.id, () => takeBackAside(aside, Date.now())),
    onDismiss: (aside: Aside) => keep(aside.id, () => dismissAside(aside, Date.now())),
    onExport: () => void exportAll(),
    onAskDelete: () => void act(() => goingWith(id)).then((all) => setGoing(all ?? null)),
    onKeep: () => setGoing(null),
    onDelete: () => void forget(id).then((done) => setGoing(done ? null : 'live')),
  };
}
