import { lostLog } from '../../lib/backup/queries/lostLog';
import { openLog } from '../../lib/browser/openPages';
import { onValues } from '../../lib/browser/storageAreas';
import { linkTo } from '../../lib/log/routes';
import { useFollowed } from '../ui/useFollowed';
import { LostNotice } from './LostNotice';

/** Notice that the browser lost the log, with a link to what can be done; nothing while the log is there. */
export function LostLine() {
  const lost = useFollowed(lostLog, onValues);
  return lost ? <LostNotice lost={lost} onGo={() => void openLog(linkTo('take-along'))} /> : null;
}
