import { useEffect, useState } from 'react';
import { sendMessage } from '../../lib/browser/messages';
import { inCard, isPopOut } from '../../lib/browser/pageContext';
import { t } from '../../lib/browser/words';
import { Menu, type MenuItem } from './Menu';
import { curtain } from './talkCommands';

const tell = (message: 'popOut' | 'cardInFront') => () =>
  void sendMessage(message, undefined).catch((error: unknown) => console.error(error));

const popOut = { label: t('panel_pop_out'), onPress: tell('popOut') };
const card = { label: t('panel_card'), onPress: tell('cardInFront') };
const curtainItem = { label: t('panel_curtain'), onPress: () => void curtain(true) };

/** Whether the tab in front can show the card; always false in the card itself. */
function useCardFits(): boolean {
  const [fits, setFits] = useState(false);
  useEffect(() => {
    if (inCard()) return;
    const stop = import('./cardFits').then(
      ({ watchCardFits }) => watchCardFits(setFits),
      () => undefined,
    );
    return () => void stop.then((now) => now?.());
  }, []);
  return fits;
}

/** The menu in the panel's bar: the screen's own items, the other places the panel can be shown, the curtain. */
export function PanelMenu({ items = [] }: { items?: readonly MenuItem[] }) {
  const fits = useCardFits();
  return <Menu items={[...items, ...(isPopOut() ? [] : [popOut]), curtainItem, ...(fits ? [card] : [])]} />;
}
