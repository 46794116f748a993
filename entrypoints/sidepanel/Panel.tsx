import { useEffect, useRef, useState } from 'react';
import { onSession } from '../../lib/browser/session';
import { type PanelState, panelState } from '../../lib/panel/queries';
import { screenOf } from '../../lib/panel/screen';
import { openReflection } from '../../lib/reflection/actions';
import { fail, type Result } from '../../lib/result';
import { attempt, type Fault } from '../../lib/store/fault';
import { useLive } from '../../lib/store/live';
import type { ConverseScreen } from './ConverseScreen';
import { tellDoorman } from './calls';
import { Hidden } from './Hidden';
import { PrepareScreen } from './PrepareScreen';
import type { ReflectScreen } from './ReflectScreen';
import { Refused } from './Refused';
import { tryTo } from './undone';
import { useArrival } from './useArrival';

type Later = { ConverseScreen: typeof ConverseScreen; ReflectScreen: typeof ReflectScreen };

// The screens of a talk are fetched beside the first load: Start is there sooner, and pressing it waits for nothing.
const fetched: Promise<Later> = Promise.all([import('./ConverseScreen'), import('./ReflectScreen')]).then(
  ([converse, reflect]) => ({ ...converse, ...reflect }),
);

const kept = import('../../lib/conversation/kept');

/** A press of a shortcut that is not stored yet is shown here like this window's own. */
function useKept(): void {
  useEffect(() => {
    const adopt = () => void kept.then(({ adoptKept }) => adoptKept()).catch(() => undefined);
    adopt();
    return onSession(adopt);
  }, []);
}

function useLater(): Later | null {
  const [later, setLater] = useState<Later | null>(null);
  useEffect(() => {
    // Thrown while drawing, where the page's last resort takes it: without them a talk would be an empty panel.
    const fail = (error: unknown) =>
      setLater(() => {
        throw error;
      });
    void fetched.then(setLater, fail);
  }, []);
  return later;
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

/** Milliseconds until a database that would not open is tried again by itself. */
const reopenAfter = 1000;
/** Milliseconds after which one that does not answer at all is said not to open. */
const answersWithin = 5000;

/** What is stored, read live; where it cannot be read, tried again until it can. */
function usePanelState(): Result<PanelState, Fault> | undefined {
  const [time, setTime] = useState(0);
  const [silent, setSilent] = useState(false);
  const result = useLive(() => attempt(() => panelState(Date.now())), [time]);
  useEffect(() => {
    if (result?.ok) return;
    const timer = result
      ? setTimeout(() => setTime((n) => n + 1), reopenAfter)
      : setTimeout(() => setSilent(true), answersWithin);
    return () => clearTimeout(timer);
  }, [result]);
  return result ?? (silent ? fail('unknown') : undefined);
}

export function Panel() {
  const result = usePanelState();
  const state = result?.ok ? result.value : undefined;
  useReflectAtOnce(state);
  useBadge(state);
  useKept();
  const later = useLater();
  const screen = state && screenOf(state.live, state.reflecting?.reflection);
  useArrival(screen);
  if (!result) return null;
  if (!result.ok) return <Refused fault={result.error} />;
  const { live, reflecting, settings, curtain } = result.value;
  if (curtain) return <Hidden letters={settings.letterKeys} />;
  if (screen === 'prepare') return <PrepareScreen state={result.value} />;
  if (!later) return null;
  if (live) return <later.ConverseScreen key={live.id} talk={live} state={result.value} />;
  return reflecting && <later.ReflectScreen key={reflecting.talk.id} {...reflecting} state={result.value} />;
}
