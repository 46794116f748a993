// Closing a reflection as "not now", and undoing that as long as the screen before a talk is shown.
import { createStore } from 'zustand/vanilla';
import { closeAsNotNow, openReflection, postponeReflection } from '../../lib/reflection/actions';
import { tryTo } from '../panel/lastFailure';

/** The reflection closed last: of which talk, and whether it was on screen. */
interface Left {
  id: string;
  label: string;
  open: boolean;
}

export const leftReflection = createStore<{ last: Left | null }>(() => ({ last: null }));

/** Closes a reflection as "not now". */
export async function leaveReflection(last: Left): Promise<void> {
  if ((await tryTo(() => closeAsNotNow(last.id, Date.now()))).ok) leftReflection.setState({ last });
}

/** Makes it wait again, or shows it again. */
export async function takeBack({ id, open }: Left): Promise<void> {
  const back = open ? openReflection : postponeReflection;
  if ((await tryTo(() => back(id, Date.now()))).ok) leftReflection.setState({ last: null });
}
