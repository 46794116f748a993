import { type Settings, settingEntries } from '../../lib/settings/types';

/** What every setting is until the coach chooses. */
export const defaultSettings = Object.fromEntries(
  Object.entries(settingEntries).map(([id, { initial }]) => [id, initial] as const),
) as Settings;
