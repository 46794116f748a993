import type { Standing } from '../browser/toolbarBadge';
import { readKept } from '../conversation/actions/unsavedShortcutPresses';
import { liveConversation } from '../conversation/queries';
import { curtainIsDown } from '../curtain/actions';
import { unfinishedIds } from '../reflection/queries';

/** The state that the toolbar button shows. While the curtain is down, it shows only whether something is not saved. */
export async function badgeState(): Promise<Standing> {
  if ((await readKept()).length > 0) return 'unsaved';
  const [live, unfinished, curtain] = await Promise.all([liveConversation(), unfinishedIds(), curtainIsDown()]);
  if (curtain) return 'quiet';
  if (live) return 'live';
  return unfinished.length > 0 ? 'waiting' : 'quiet';
}
