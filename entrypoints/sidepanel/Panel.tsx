import { lazy, Suspense, useEffect, useRef } from 'react';
import { type PanelState, panelState } from '../../lib/panel/queries';
import { screenOf } from '../../lib/panel/screen';
import { openReflection } from '../../lib/reflection/actions';
import { attempt } from '../../lib/store/fault';
import { useLive } from '../../lib/store/live';
import { ConverseScreen } from './ConverseScreen';
import { tellDoorman } from './calls';
import { Hidden } from './Hidden';
import { PrepareScreen } from './PrepareScreen';
import { Refused } from './Refused';
import { tryTo } from './undone';

// Needed after a talk only: fetched once the panel stands, so that Start is there sooner and Stop waits for nothing.
const loadReflect = async () => ({ default: (await import('./ReflectScreen')).ReflectScreen });
const ReflectScreen = lazy(loadReflect);

function useReflectLoaded(): void {
  useEffect(() => {
    void loadReflect();
  }, []);
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
  const result = useLive(() => attempt(() => panelState(Date.now())));
  const state = result?.ok ? result.value : undefined;
  useReflectAtOnce(state);
  useBadge(state);
  useReflectLoaded();
  if (!result) return null;
  if (!result.ok) return <Refused fault={result.error} />;
  const { live, reflecting, settings, curtain } = result.value;
  if (curtain) return <Hidden letters={settings.letterKeys} />;
  switch (screenOf(live, reflecting?.reflection)) {
    case 'converse':
      return live && <ConverseScreen key={live.id} talk={live} state={result.value} />;
    case 'reflect':
      return (
        reflecting && (
          <Suspense>
            <ReflectScreen key={reflecting.talk.id} {...reflecting} state={result.value} />
          </Suspense>
        )
      );
    case 'prepare':
      return <PrepareScreen state={result.value} />;
  }
}
