import { lazy, Suspense, useState } from 'react';
import { t } from '../../../lib/browser/words';
import type { Conversation, Mark, Pause } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';

// Seldom needed: loaded on demand.
const LoggedSheet = lazy(async () => ({ default: (await import('./LoggedSheet')).LoggedSheet }));

/** The sheet with what was logged, and the menu item that opens it. */
export function useLoggedSheet(
  talk: Conversation,
  marks: readonly Mark[],
  pauses: readonly Pause[],
  own: KeySet | undefined,
) {
  const [open, setOpen] = useState(false);
  return {
    item: { label: t('panel_logged'), onPress: () => setOpen(true) },
    sheet: (
      <Suspense>{open && <LoggedSheet {...{ talk, marks, pauses, own }} onClose={() => setOpen(false)} />}</Suspense>
    ),
  };
}
