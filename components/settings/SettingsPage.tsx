import { useState } from 'react';
import { eraseEverything } from '../../lib/backup/actions/restoreBackup';
import type { BackupFault } from '../../lib/backup/backupFault';
import { changing, openShortcutList } from '../../lib/browser/browserShortcuts';
import { notifyBackground } from '../../lib/browser/notifyBackground';
import { buttonHome } from '../../lib/browser/openPages';
import type { Fault } from '../../lib/database/storageFault';
import { offeredSets } from '../../lib/key-sets/actions';
import { choose } from '../../lib/settings/actions';
import { settings } from '../../lib/settings/queries';
import type { Settings as Choices } from '../../lib/settings/types';
import { saveBackup } from '../exports/saveFiles';
import { KeysPart } from '../key-sets/KeysPart';
import { forgetTyped } from '../log/unsentInput';
import { reportingFault } from '../ui/reportingFault';
import { useRead } from '../ui/useRead';
import type { SettingChoices } from './SettingCheck';
import { Settings } from './Settings';
import { ShortcutsPart } from './ShortcutsPart';
import { useBoundShortcuts } from './useBoundShortcuts';
import { useSites } from './useSites';

const showShortcuts = () => void openShortcutList().catch((error: unknown) => console.error(error));

interface SettingsPageProps {
  live: boolean;
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

export function SettingsPage({ live, onFault }: SettingsPageProps) {
  const chosen = useRead(settings);
  const sites = useSites();
  const bound = useBoundShortcuts();
  const sets = useRead(offeredSets);
  const [erased, setErased] = useState<'erased' | BackupFault | null>(null);
  // Wait for all: what is further down must not move under a press.
  if (!chosen || !sites || !bound || !sets) return null;
  const act = reportingFault(onFault);
  const set = async <Id extends keyof Choices>(id: Id, value: Choices[Id]) => {
    await act(() => choose(id, value, Date.now()));
    if (id === 'inPage') await notifyBackground();
  };
  const choices: SettingChoices = { settings: chosen, onChoose: (id, value) => void set(id, value) };
  const erase = async () => {
    const result = await eraseEverything();
    if (result.ok) forgetTyped();
    setErased(result.ok ? 'erased' : result.error);
  };
  return (
    <Settings
      {...choices}
      live={live}
      erased={erased}
      sites={sites}
      hasPanel={buttonHome() !== 'safari'}
      shortcuts={<ShortcutsPart bound={bound} changing={changing()} onChange={showShortcuts} />}
      keys={<KeysPart {...choices} own={sets} />}
      onSaveBackup={() => void saveBackup().then(onFault)}
      onErase={() => void erase()}
    />
  );
}
