import type { Settings } from '../../lib/settings/types';
import { StoredCheck } from '../ui/CheckField';
import styles from './Settings.module.css';

/** What the parts of the settings page are given. */
export interface SettingChoices {
  settings: Settings;
  onChoose<Id extends keyof Settings>(id: Id, value: Settings[Id]): void;
}

interface SettingCheckProps extends SettingChoices {
  id: { [Id in keyof Settings]: Settings[Id] extends boolean ? Id : never }[keyof Settings];
  label: string;
  /** What it does. */
  what: string;
}

/** A setting that is on or off. */
export function SettingCheck({ settings, id, label, what, onChoose }: SettingCheckProps) {
  return (
    <>
      <StoredCheck label={label} checked={settings[id]} onChange={(on) => onChoose(id, on)} />
      <p className={styles.soft}>{what}</p>
    </>
  );
}
