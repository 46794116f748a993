import { useState } from 'react';
import { Settings } from '../../components/log/Settings';
import { eraseEverything } from '../../lib/backup/actions';
import type { BackupFault } from '../../lib/backup/faults';
import { choose } from '../../lib/settings/actions';
import { settings } from '../../lib/settings/queries';
import { attempt, type Fault } from '../../lib/store/fault';
import { saveBackup } from './files';
import { useRead } from './useRead';
import { useSites } from './useSites';

interface SettingsPageProps {
  live: boolean;
  /** Says what was not done, and why. */
  onFault(fault: Fault | null): void;
}

export function SettingsPage({ live, onFault }: SettingsPageProps) {
  const chosen = useRead(settings);
  const sites = useSites();
  const [erased, setErased] = useState<'erased' | BackupFault | null>(null);
  if (!chosen) return null;
  const letterKeys = async (on: boolean) => {
    const result = await attempt(() => choose('letterKeys', on, Date.now()));
    onFault(result.ok ? null : result.error);
  };
  const erase = async () => {
    const result = await eraseEverything();
    setErased(result.ok ? 'erased' : result.error);
  };
  return (
    <Settings
      settings={chosen}
      live={live}
      erased={erased}
      sites={sites}
      onLetterKeys={(on) => void letterKeys(on)}
      onSaveBackup={() => void saveBackup().then(onFault)}
      onErase={() => void erase()}
    />
  );
}
