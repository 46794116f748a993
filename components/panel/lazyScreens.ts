// Fetches what Start's own screen can stand without: once that stands, or as soon as it is asked for.
import { onceUntilFailed } from '../ui/onceUntilFailed';
import { talkActions } from './talkCommands';

/** The screens of a talk, as far as they are fetched. */
export interface TalkScreens {
  converse?: typeof import('../conversation/converse/ConverseScreen').ConverseScreen;
  reflect?: typeof import('../reflection/ReflectScreen').ReflectScreen;
}

const converse = onceUntilFailed(async () => ({
  converse: (await import('../conversation/converse/ConverseScreen')).ConverseScreen,
}));
/** With what may have to be said on either. */
const reflect = onceUntilFailed(async () => {
  const [{ ReflectScreen }] = await Promise.all([import('../reflection/ReflectScreen'), import('./FaultNotice')]);
  return { reflect: ReflectScreen };
});

/** What was left open with somebody, for as soon as they are named. */
export const fetchLeftOpen = onceUntilFailed(() => import('../commitments/LeftOpen'));

/** Fetches a screen of a talk, and tells; then the other one. Rejects where the first cannot be fetched. */
export async function fetchScreens(first: keyof TalkScreens, fetched: (some: TalkScreens) => void): Promise<void> {
  const [now, then] = first === 'converse' ? [converse, reflect] : [reflect, converse];
  fetched(await now());
  // What cannot be fetched yet is asked for again, and told, when it is needed.
  void then().then(fetched, () => undefined);
}

/** The presses that are not stored yet; from the first call on this window's are kept too. */
export const keptPresses = onceUntilFailed(async () => {
  const kept = await import('../../lib/conversation/actions/unsavedShortcutPresses');
  kept.keepUnsaved();
  return kept;
});

/** Fetches everything for the press to come, when the screen that is there now has been drawn. Returns how to stop. */
export function fetchOnceDrawn(fetched: (some: TalkScreens) => void): () => void {
  const fetch = () => {
    void talkActions().catch(() => undefined);
    // What was left open comes above what is pressed next: it must come with the name, not when somebody points there.
    void fetchScreens('converse', fetched)
      .then(fetchLeftOpen)
      .catch(() => undefined);
  };
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(fetch);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
