import { useStore } from 'zustand';
import { Uncounted } from '../../components/panel/Uncounted';
import { uncounted } from './guard';

/** Says why the last press in the card did not count, until one does. */
export function UncountedPress() {
  const { why, nth } = useStore(uncounted);
  return why && <Uncounted key={nth} why={why} onClose={() => uncounted.setState({ why: null })} />;
}
