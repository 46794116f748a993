import { Menu } from '../../components/panel/Menu';
import { inCard } from '../../lib/browser/card';
import { sendMessage } from '../../lib/browser/messages';
import { isPopOut } from '../../lib/browser/popout';
import { onFrontTab } from '../../lib/browser/tabs';
import { t } from '../../lib/browser/words';
import { curtain } from './Hidden';
import { useWatched } from './useWatched';

const tell = (message: 'popOut' | 'cardInFront') => () =>
  void sendMessage(message, undefined).catch((error: unknown) => console.error(error));

const popOut = { label: t('panel_pop_out'), onPress: tell('popOut') };
const card = { label: t('panel_card'), onPress: tell('cardInFront') };
const curtainItem = { label: t('panel_curtain'), onPress: () => void curtain(true) };

const cardFits = async (): Promise<boolean> =>
  !inCard() && (await import('../../lib/meetings/queries')).cardFitsInFront();

/** What the menu in the panel's bar offers here: the other places it can stand, and the curtain. */
export function PanelMenu() {
  const fits = useWatched(cardFits, onFrontTab);
  return <Menu items={[...(fits ? [card] : []), ...(isPopOut() ? [] : [popOut]), curtainItem]} />;
}
