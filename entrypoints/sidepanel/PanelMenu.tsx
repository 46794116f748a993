import { Menu } from '../../components/panel/Menu';
import { sendMessage } from '../../lib/browser/messages';
import { isPopOut } from '../../lib/browser/popout';
import { t } from '../../lib/browser/words';
import { curtain } from './Hidden';

const popOut = {
  label: t('panel_pop_out'),
  onPress: () => void sendMessage('popOut', undefined).catch((error: unknown) => console.error(error)),
};

const curtainItem = { label: t('panel_curtain'), onPress: () => void curtain(true) };

/** What the menu in the panel's bar offers here. */
export const PanelMenu = () => <Menu items={isPopOut() ? [curtainItem] : [popOut, curtainItem]} />;
