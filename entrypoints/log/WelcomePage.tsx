import { ShortcutsHint } from '../../components/log/ShortcutsHint';
import { Welcome } from '../../components/log/Welcome';
import { isLoadedByHand } from '../../lib/browser/byHand';
import { changing } from '../../lib/browser/commands';
import { buttonHome } from '../../lib/browser/panel';
import { useBound } from './useBound';

export function WelcomePage() {
  const bound = useBound();
  const shortcuts = bound && <ShortcutsHint bound={bound} changing={changing()} />;
  return <Welcome home={buttonHome()} byHand={isLoadedByHand()} shortcuts={shortcuts} />;
}
