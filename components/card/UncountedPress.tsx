import { useStore } from 'zustand';
import { uncounted } from './pressGuard';
import { UncountedNotice } from './UncountedNotice';

/** Says why the last press in the card did not count, until one does. */
export function UncountedPress() {
  const { why, nth } = useStore(uncounted);
  return why && <UncountedNotice key={nth} why={why} onClose={() => uncounted.setState({ why: null })} />;
}
