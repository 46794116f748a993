import { KeysPart } from '../../components/log/KeysPart';
import { setShelf } from '../../lib/conversation/ownSets';
import { choose } from '../../lib/settings/actions';
import type { Settings } from '../../lib/settings/types';
import { attempt, type Fault } from '../../lib/store/fault';
import { useRead } from './useRead';

interface KeysSettingsProps {
  settings: Settings;
  /** Says what was not done, and why. */
  onFault(fault: Fault | null): void;
}

/** The keys of the next talks. */
export function KeysSettings({ settings, onFault }: KeysSettingsProps) {
  // Drawn before they are read: what stands below must not move under a press.
  const own = useRead(setShelf)?.offered ?? [];
  const set = async <K extends 'keySet' | 'details'>(id: K, value: Settings[K]) => {
    const result = await attempt(() => choose(id, value, Date.now()));
    onFault(result.ok ? null : result.error);
  };
  return (
    <KeysPart
      keySet={settings.keySet}
      details={settings.details}
      own={own}
      onKeySet={(id) => void set('keySet', id)}
      onDetails={(ids) => void set('details', ids)}
    />
  );
}
