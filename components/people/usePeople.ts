import { useState } from 'react';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { renameInDraft } from '../../lib/conversation/actions/keepTalkDraft';
import { attempt, type Fault } from '../../lib/database/storageFault';
import { linkTo } from '../../lib/log/routes';
import { deletePerson } from '../../lib/people/actions/deletePerson';
import { type Joined, mergePeople, unmergePeople } from '../../lib/people/actions/editPerson';
import type { Result } from '../../lib/result';
import { reportingFault, toHeading } from '../ui/reportingFault';

/** Merge, un-merge and delete people, plus the notice to show afterwards. */
export function usePeople(onFault: (fault: Fault | null) => void) {
  const [joined, setJoined] = useState<Joined | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const act = reportingFault(onFault);
  const close = () => {
    setJoined(null);
    toHeading();
  };
  const merge = async (staysId: string, goesId: string) => {
    const done = await act(() => mergePeople(staysId, goesId, Date.now()));
    if (!done) return;
    setJoined(done);
    await act(() => renameInDraft(done.goes.alias, done.before.alias));
    location.hash = linkTo('person', staysId);
    toHeading();
  };
  const undo = () => joined && void act(() => unmergePeople(joined, Date.now()).then(close));
  /** Deletes a person. If it fails, returns why, and nothing has changed. */
  const forget = async (id: string): Promise<Result<undefined, 'live' | Fault>> => {
    const tried = await attempt(() => deletePerson(id, Date.now()));
    const done = tried.ok ? tried.value : tried;
    if (!done.ok) return done;
    void notifyBackground();
    setJoined(null);
    setForgotten(true);
    location.hash = linkTo('people');
    return done;
  };
  return {
    joined,
    forgotten,
    close,
    undo,
    onMerge: (staysId: string, goesId: string) => void merge(staysId, goesId),
    forget,
    onLook: () => setForgotten(false),
  };
}
