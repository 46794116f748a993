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

// Seldom seen.
const Refused = lazy(async () => ({ default: (await import('./DatabaseRefused')).DatabaseRefused }));
const Hidden = lazy(async () => ({
  default: (await import('../curtain/CurtainedPanel')).CurtainedPanel,
}));

/** A press of a shortcut that is not stored yet is shown here like this window's own. */
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

/** The screens of a talk: at once where one is needed, else beside Start, so that pressing it waits for nothing. */
function useTalkScreens(screen: Screen | undefined): TalkScreens {
  const [screens, setScreens] = useState<TalkScreens>({});
  useEffect(() => {
    if (screen === undefined) return;
    const add = (some: TalkScreens) => setScreens((known) => ({ ...known, ...some }));
    if (screen === 'prepare') return fetchOnceDrawn(add);
    // Thrown while drawing, where the page's last resort takes it: without them a talk would be an empty panel.
    const fail = (error: unknown) =>
      setScreens(() => {
        throw error;
      });
    void fetchScreens(screen, add).catch(fail);
  }, [screen]);
  return screens;
}

/** A talk that a tab ended while this panel stood open is reflected on at once. */
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

/** The doorman sees to the badge: it is told whenever what is unfinished may have changed. */
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
