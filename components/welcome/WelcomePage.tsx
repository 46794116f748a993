import { changing } from '../../lib/browser/browserShortcuts';
import { isLoadedByHand } from '../../lib/browser/loadedByHand';
import { buttonHome } from '../../lib/browser/openPages';
import { ShortcutsHint } from '../settings/ShortcutsHint';
import { useBoundShortcuts } from '../settings/useBoundShortcuts';
import { Welcome } from './Welcome';

export function WelcomePage() {
  const bound = useBoundShortcuts();
  const shortcuts = bound && <ShortcutsHint bound={bound} changing={changing()} />;
  return <Welcome home={buttonHome()} byHand={isLoadedByHand()} shortcuts={shortcuts} />;
}
