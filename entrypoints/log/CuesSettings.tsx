import { CuesChoice } from '../../components/log/CuesChoice';
import { choose } from '../../lib/settings/actions';
import type { Settings } from '../../lib/settings/types';
import { attempt, type Fault } from '../../lib/store/fault';

interface CuesSettingsProps {
  settings: Settings;
  /** Says what was not done, and why. */
  onFault(fault: Fault | null): void;
}

/** What may stand in the one line of a talk. */
export function CuesSettings({ settings, onFault }: CuesSettingsProps) {
  const set = async <K extends keyof Settings>(id: K, value: Settings[K]) => {
    const result = await attempt(() => choose(id, value, Date.now()));
    onFault(result.ok ? null : result.error);
  };
  return <CuesChoice settings={settings} onChoose={(id, value) => void set(id, value)} />;
}
