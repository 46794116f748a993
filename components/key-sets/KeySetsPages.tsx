import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { joinedFigures, type SetShelf, setShelf } from '../../lib/key-sets/actions';
import { isBuiltIn, type KeySet } from '../../lib/key-sets/builtInKeySets';
import { linkTo } from '../../lib/log/routes';
import { MessagePage } from '../ui/MessagePage';
import { toHeading } from '../ui/reportingFault';
import { UndoBar } from '../ui/UndoBar';
import { useRead } from '../ui/useRead';
import { KeySetFile } from './KeySetFile';
import { KeySetForm } from './KeySetForm';
import { KeySetFormPage } from './KeySetFormPage';
import { KeySets } from './KeySets';
import { KeySetView } from './KeySetView';
import { baseOf, namesBeside, newSet } from './keySetFormDraft';
import { useKeySetFile } from './useKeySetFile';
import { type SetVerbs, useKeySets } from './useKeySets';

interface KeySetsPagesProps {
  /** The set that is open, or `newSet` for a new one; null for the list. */
  id: string | null;
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

/** The list of key sets, or one of them. Stays mounted when moving between them, so that a deletion can be undone. */
export function KeySetsPages({ id, onFault }: KeySetsPagesProps) {
  const verbs = useKeySets(onFault);
  const shelf = useRead(setShelf);
  if (!shelf) return null;
  return (
    <>
      <div role="status">
        {verbs.gone && <UndoBar label={verbs.gone.name} onUndo={verbs.undo} onClose={verbs.close} />}
      </div>
      {id === null ? <All shelf={shelf} verbs={verbs} /> : <One key={id} {...{ id, shelf, verbs }} />}
    </>
  );
}

interface PageProps {
  shelf: SetShelf;
  verbs: SetVerbs;
}

const ownIn = ({ offered, away }: SetShelf, id: string): KeySet | undefined =>
  [...offered, ...away].find((set) => set.id === id);

function All({ shelf, verbs }: PageProps) {
  const file = useKeySetFile(verbs.keep);
  const known = (id: string) => ownIn(shelf, id) !== undefined;
  return (
    <KeySets
      {...shelf}
      onOffer={(id) => verbs.onOffer(id, true)}
      onDelete={verbs.onDelete}
      file={<KeySetFile {...file} known={known} />}
    />
  );
}

function One({ id, shelf, verbs }: PageProps & { id: string }) {
  const [making, setMaking] = useState<'change' | 'copy' | null>(null);
  const figures = useRead(() => joinedFigures(id), [id]);
  const own = ownIn(shelf, id);
  useFocusAfter(making);
  if (!own && !isBuiltIn(id) && id !== newSet) return <MessagePage title={t('keysets_gone')} />;
  if (id === newSet || making !== null) {
    const base = id === newSet ? null : baseOf(id, own);
    return (
      <KeySetFormPage changing={making === 'change'}>
        <KeySetForm
          base={base}
          namesOf={namesBeside(shelf, base)}
          onSave={(draft, means) =>
            void verbs
              .keep(draft, means, making === 'change' ? id : undefined)
              .then((kept) => kept === id && setMaking(null))
          }
          onCancel={() => (id === newSet ? location.assign(linkTo('keys')) : setMaking(null))}
        />
      </KeySetFormPage>
    );
  }
  // Wait until all of it is read: nothing may move under a press.
  if (!figures) return null;
  return (
    <KeySetView
      {...{ id, own, figures }}
      chosen={shelf.chosen === id}
      away={shelf.away.some((set) => set.id === id)}
      onUse={() => verbs.onUse(id)}
      onChange={() => setMaking('change')}
      onCopy={() => setMaking('copy')}
      onSave={() => own && verbs.onSave(own)}
      onOffer={(on) => verbs.onOffer(id, on)}
    />
  );
}

/** The pressed button disappears with its page: moves the focus to the heading. */
function useFocusAfter(step: string | null): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) toHeading();
    before.current = step;
  }, [step]);
}
