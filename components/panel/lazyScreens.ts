// Loads what the Prepare screen does not need: once that is drawn, or as soon as it is requested.
import { onceUntilFailed } from '../ui/onceUntilFailed';
import { talkActions } from './talkCommands';

/** The screens of a talk that are loaded so far. */
export interface TalkScreens {
  converse?: typeof import('../conversation/converse/ConverseScreen').ConverseScreen;
  reflect?: typeof import('../reflection/ReflectScreen').ReflectScreen;
}

const converse = onceUntilFailed(async () => ({
  converse: (await import('../conversation/converse/ConverseScreen')).ConverseScreen,
}));
/** With the notice that either screen may need. */
const reflect = onceUntilFailed(async () => {
  const [{ ReflectScreen }] = await Promise.all([import('../reflection/ReflectScreen'), import('./FaultNotice')]);
  return { reflect: ReflectScreen };
});

/** What was left open with a person, needed as soon as they are named. */
export const fetchLeftOpen = onceUntilFailed(() => import('../commitments/LeftOpen'));

/** Loads one screen of a talk and passes it on; then the other one. Rejects if the first cannot be loaded. */
export async function fetchScreens(first: keyof TalkScreens, fetched: (some: TalkScreens) => void): Promise<void> {
  const [now, then] = first === 'converse' ? [converse, reflect] : [reflect, converse];
  fetched(await now());
  // If this fails, the screen is requested again when it is needed.
  void then().then(fetched, () => undefined);
}

/** The presses that are not stored yet; from the first call on, those of this window are kept there too. */
export const keptPresses = onceUntilFailed(async () => {
  const kept = await import('../../lib/conversation/actions/unsavedShortcutPresses');
  kept.keepUnsaved();
  return kept;
});

/** Loads everything for the next press, once the current screen has been drawn. Returns a function that cancels it. */
export function fetchOnceDrawn(fetched: (some: TalkScreens) => void): () => void {
  const fetch = () => {
    void talkActions().catch(() => undefined);
    // What was left open appears above what is pressed next, so it must be loaded by the time the name is entered.
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
