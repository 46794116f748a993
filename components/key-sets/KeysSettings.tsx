import type { Fault } from '../../lib/database/storageFault';
import type { KeySet } from '../../lib/key-sets/builtInKeySets';
import { choose } from '../../lib/settings/actions';
import type { Settings } from '../../lib/settings/types';
import { reportingFault } from '../ui/reportingFault';
import { KeysPart } from './KeysPart';

interface KeysSettingsProps {
  settings: Settings;
  /** The coach's own sets that may be chosen. */
  own: readonly KeySet[];
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

/** The keys of the next talks. */
export function KeysSettings({ settings, own, onFault }: KeysSettingsProps) {
  const act = reportingFault(onFault);
  const set = <K extends 'keySet' | 'details'>(id: K, value: Settings[K]) =>
    void act(() => choose(id, value, Date.now()));
  return (
    <KeysPart
      keySet={settings.keySet}
      details={settings.details}
      own={own}
      onKeySet={(id) => set('keySet', id)}
      onDetails={(ids) => set('details', ids)}
    />
  );
}
