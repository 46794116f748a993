import { useStore } from 'zustand';
import { outbox, retry } from '../../lib/conversation/outbox';
import type { Fault } from '../../lib/store/fault';

/** What this page could not store yet, and why. It is tried again by itself, or at once on a press. */
export function useUnsaved(): { count: number; fault: Fault | null; onRetry(): void } {
  const { unsaved, fault } = useStore(outbox);
  return { count: unsaved.length, fault, onRetry: () => void retry() };
}
