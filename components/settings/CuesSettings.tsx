import type { Fault } from '../../lib/database/storageFault';
import { choose } from '../../lib/settings/actions';
import type { Settings } from '../../lib/settings/types';
import { reportingFault } from '../ui/reportingFault';
import { CuesChoice } from './CuesChoice';

interface CuesSettingsProps {
  settings: Settings;
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

/** What the cue line of a talk may show. */
export function CuesSettings({ settings, onFault }: CuesSettingsProps) {
  const act = reportingFault(onFault);
  return <CuesChoice settings={settings} onChoose={(id, value) => void act(() => choose(id, value, Date.now()))} />;
}
