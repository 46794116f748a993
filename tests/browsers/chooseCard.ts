// Sets, as a coach does in the settings, that the chip opens the panel as a card in the meeting page.

import { english } from '../setup/englishWords';
import type { Rig } from './rig';

/** Runs in a page of the extension: whether the choice is stored in the database. */
const isStored = (): Promise<boolean> =>
  new Promise((done, failed) => {
    const opening = indexedDB.open('coachside');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('settings').objectStore('settings').get('inPage');
      asked.onerror = () => failed(asked.error);
      asked.onsuccess = () => {
        opening.result.close();
        done(asked.result?.value === true);
      };
    };
  });

/** From now on the chip opens the card. */
export async function preferCard(rig: Rig): Promise<void> {
  const settings = await rig.page('log.html#/settings', [900, 900]);
  await settings.click('checkbox', english('settings_card'));
  // Closing the page at once would lose the choice.
  await settings.waitFor('the choice to be stored', isStored);
  await settings.close();
}
