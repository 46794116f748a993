import { ShortcutsHint } from '../../components/log/ShortcutsHint';
import { Welcome } from '../../components/log/Welcome';
import { changing } from '../../lib/browser/browserShortcuts';
import { isLoadedByHand } from '../../lib/browser/loadedByHand';
import { buttonHome } from '../../lib/browser/openPages';
import { useBound } from './useBound';

export function WelcomePage() {
  const bound = useBound();
  const shortcuts = bound && <ShortcutsHint bound={bound} changing={changing()} />;
  return <Welcome home={buttonHome()} byHand={isLoadedByHand()} shortcuts={shortcuts} />;
}
