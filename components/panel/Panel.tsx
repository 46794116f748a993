import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { onValues } from '../../lib/browser/storageAreas';
import { type Screen, screenOf } from '../../lib/panel/panelScreen';
import type { PanelState } from '../../lib/panel/queries';
import { openReflection } from '../../lib/reflection/actions';
import { PrepareScreen } from '../conversation/prepare/PrepareScreen';
import { tryTo } from './lastFailure';
import { fetchOnceDrawn, fetchScreens, keptPresses, type TalkScreens } from './lazyScreens';
import { tellDoorman } from './talkCommands';
import { useArrival } from './useArrival';
import { usePanelState } from './usePanelState';

// Seldom needed: loaded on demand.
const Refused = lazy(async () => ({ default: (await import('./DatabaseRefused')).DatabaseRefused }));
const Hidden = lazy(async () => ({
  default: (await import('../curtain/CurtainedPanel')).CurtainedPanel,
}));

/** Shows a shortcut press that is not stored yet like one made in this window. */
function useKept(drawn: boolean): void {
  useEffect(() => {
    if (!drawn) return;
    const adopt = () =>
      void keptPresses()
        .then(({ adoptKept }) => adoptKept())
        .catch(() => undefined);
    adopt();
    return onValues(adopt);
  }, [drawn]);
}

/** The screens of a talk: loaded at once if one is needed, else while Prepare is shown, so that Start does not wait. */
function useTalkScreens(screen: Screen | undefined): TalkScreens {
  const [screens, setScreens] = useState<TalkScreens>({});
  useEffect(() => {
    if (screen === undefined) return;
    const add = (some: TalkScreens) => setScreens((known) => ({ ...known, ...some }));
    if (screen === 'prepare') return fetchOnceDrawn(add);
    // Thrown while rendering, so that the ErrorBoundary catches it: without the screens a talk would be an empty panel.
    const fail = (error: unknown) =>
      setScreens(() => {
        throw error;
      });
    void fetchScreens(screen, add).catch(fail);
  }, [screen]);
  return screens;
}

/** If a tab ends the talk while this panel is open, its reflection opens at once. */
function useReflectAtOnce(state: PanelState | undefined): void {
  const wasLive = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!state) return;
    const before = wasLive.current;
    wasLive.current = state.live?.id;
    if (before !== undefined && !state.live && state.waiting.includes(before))
      void tryTo(() => openReflection(before, Date.now()));
  }, [state]);
}

/** Notifies the background, which draws the badge, whenever the unfinished reflections may have changed. */
function useBadge(state: PanelState | undefined): void {
  const unfinished = state && state.waiting.length + (state.reflecting ? 1 : 0);
  useEffect(() => {
    if (unfinished !== undefined) void tellDoorman();
  }, [unfinished]);
}

export function Panel() {
  const result = usePanelState();
  const state = result?.ok ? result.value : undefined;
  useReflectAtOnce(state);
  useBadge(state);
  useKept(state !== undefined);
  const screen = state && screenOf(state.live, state.reflecting?.reflection);
  const screens = useTalkScreens(screen);
  useArrival(screen === 'prepare' || (screen && screens[screen]) ? screen : undefined);
  if (!result) return null;
  if (!result.ok)
    return (
      <Suspense>
        <Refused fault={result.error} />
      </Suspense>
    );
  const { live, reflecting, settings, curtain } = result.value;
  if (curtain)
    return (
      <Suspense>
        <Hidden letters={settings.letterKeys} talk={live} />
      </Suspense>
    );
  if (screen === 'prepare') return <PrepareScreen state={result.value} />;
  if (live) return screens.converse && <screens.converse key={live.id} talk={live} state={result.value} />;
  if (!reflecting || !screens.reflect) return null;
  return <screens.reflect key={reflecting.talk.id} {...reflecting} state={result.value} />;
}
