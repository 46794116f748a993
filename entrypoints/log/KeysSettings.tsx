import { KeysPart } from '../../components/log/KeysPart';
import type { KeySet } from '../../lib/conversation/sets';
import { choose } from '../../lib/settings/actions';
import type { Settings } from '../../lib/settings/types';
import { attempt, type Fault } from '../../lib/store/fault';

interface KeysSettingsProps {
  settings: Settings;
  /** The coach's own sets that may be chosen. */
  own: readonly KeySet[];
  /** Says what was not done, and why. */
  onFault(fault: Fault | null): void;
}

/** The keys of the next talks. */
export function KeysSettings({ settings, own, onFault }: KeysSettingsProps) {
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
