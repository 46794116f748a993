import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { readOwed } from '../../lib/backup/actions/owedBackup';
import { onValues } from '../../lib/browser/storageAreas';
import { outbox } from '../../lib/conversation/actions/outbox';
import { failedReads } from '../../lib/database/failedReads';
import { Late, useLate } from '../ui/drawnWhole';
import { useFollowed } from '../ui/useFollowed';
import { lastFailure } from './lastFailure';

// Seldom needed: loaded with what a talk needs.
const FaultNotice = lazy(async () => ({ default: (await import('./FaultNotice')).FaultNotice }));

/** What is wrong with storing and reading, and the backup owed after that; nothing if all is well. */
export function StoreNotices() {
  const owed = useFollowed(readOwed, onValues);
  useLate(owed === undefined);
  const unsaved = useStore(outbox, ({ fault }) => fault !== null);
  const refused = useStore(lastFailure, ({ fault }) => fault !== null);
  const isUnread = useStore(failedReads, ({ readers }) => readers.size > 0);
  if (!owed && !unsaved && !refused && !isUnread) return null;
  return (
    <Suspense fallback={<Late />}>
      <FaultNotice owed={Boolean(owed)} />
    </Suspense>
  );
}
