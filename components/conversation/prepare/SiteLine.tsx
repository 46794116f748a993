import { useState } from 'react';
import { openLog } from '../../../lib/browser/openPages';
import { askFor, onPermits } from '../../../lib/browser/sitePermissions';
import { frontTab, maySee, onFrontTab } from '../../../lib/browser/tabs';
import { t } from '../../../lib/browser/words';
import { anyOf } from '../../../lib/database/watchAnswer';
import { linkTo } from '../../../lib/log/routes';
import { leaveOut, toAskAgain } from '../../../lib/meetings/binding/actions/dismissedSites';
import { withdrawnSites } from '../../../lib/meetings/binding/actions/grantedSites';
import { type Askable, askable } from '../../../lib/meetings/sites/meetingAddress';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWatched } from '../../ui/useWatched';

type Line = { site: Askable; again: boolean } | 'unseen' | null;

/**
 * A withdrawn service first; else the site in front, if the toolbar button gave us its address but no permission. If we
 * may not even see the address, the line links to the settings.
 */
async function lineNow(): Promise<Line> {
  const gone = await toAskAgain(await withdrawnSites());
  if (gone) return { site: gone, again: true };
  const tab = await frontTab();
  if (tab?.url === null) return 'unseen';
  const site = tab ? askable(tab.url) : null;
  return site && !(await maySee(site.matches)) ? { site, again: false } : null;
}

const onChange = anyOf(onFrontTab, onPermits);

interface GoneProps {
  site: Askable;
  onAsk(): void;
}

/** A service whose permission was withdrawn: ask for it again, or leave it out. */
function Gone({ site, onAsk }: GoneProps) {
  const [left, setLeft] = useState(false);
  if (left) return null;
  const leave = () => {
    setLeft(true);
    void leaveOut(site).catch(() => undefined);
  };
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" onClick={onAsk}>
            {t('sites_again')}
          </Button>
          <Button look="quiet" onClick={leave}>
            {t('sites_leave')}
          </Button>
        </>
      }
    >
      {t('sites_gone', site.name)}
    </Notice>
  );
}

/** One quiet line before a talk: asks for the site in front, or for a withdrawn one. A refusal is reported once. */
export function SiteLine() {
  const line = useWatched(lineNow, onChange);
  const [refused, setRefused] = useState<string | null>(null);
  if (!line) return null;
  if (line === 'unseen')
    return (
      <Button look="link" onClick={() => void openLog(linkTo('settings'))}>
        {t('sites_use_settings')}
      </Button>
    );
  const { site, again } = line;
  if (refused === site.name) return <Notice>{t('sites_refused')}</Notice>;
  const ask = () => {
    // The browser accepts a permission request only during the press, so nothing is awaited before it.
    askFor(site.matches).then(
      (yes) => setRefused(yes ? null : site.name),
      () => setRefused(site.name),
    );
  };
  if (again) return <Gone key={site.name} site={site} onAsk={ask} />;
  return (
    <Button look="link" onClick={ask}>
      {t('sites_use_named', site.name)}
    </Button>
  );
}
