// Fetches what Start's own screen can stand without: once that stands, or as soon as it is asked for.
import { talkActions } from './calls';
import { once } from './once';

/** The screens of a talk, and what may have to be said on them. */
export const talkScreens = once(async () => {
  const [converse, reflect] = await Promise.all([
    import('./ConverseScreen'),
    import('./ReflectScreen'),
    import('./FaultNotice'),
  ]);
  return { ...converse, ...reflect };
});
export type TalkScreens = Awaited<ReturnType<typeof talkScreens>>;

/** The presses that are not stored yet; from the first call on this window's are kept too. */
export const keptPresses = once(async () => {
  const kept = await import('../../lib/conversation/kept');
  kept.keepUnsaved();
  return kept;
});

/** Fetches everything for the press to come, when the screen that is there now has been drawn. Returns how to stop. */
export function fetchOnceDrawn(fetched: (screens: TalkScreens) => void): () => void {
  // What cannot be fetched yet is asked for again, and told, when it is needed.
  const fetch = () => {
    void talkScreens().then(fetched, () => undefined);
    void talkActions().catch(() => undefined);
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
