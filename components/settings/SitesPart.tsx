import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { type Askable, askable } from '../../lib/meetings/sites/meetingAddress';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { PagePart } from '../ui/PagePart';
import styles from './SitesPart.module.css';

export type SitesAnswer = 'refused' | 'known' | null;

export interface SitesPartProps {
  granted: readonly Askable[];
  /** Services of the manifest that the browser no longer lets us see. */
  withdrawn: readonly Askable[];
  answer: SitesAnswer;
  /** Must ask the browser at once: it accepts a permission request only during the press. */
  onAsk(matches: readonly string[]): void;
  onWithdraw(matches: readonly string[]): void;
}

function AskField({ onAsk }: Pick<SitesPartProps, 'onAsk'>) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const ask = () => {
    const found = askable(address.trim());
    setWrong(!found);
    if (found) onAsk(found.matches);
  };
  return (
    <>
      <form
        className={styles.ask}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label>
          <span>{t('sites_address')}</span>
          <input type="url" dir="ltr" value={address} onChange={(event) => setAddress(event.target.value)} />
        </label>
        <Button look="quiet" type="submit">
          {t('sites_use')}
        </Button>
      </form>
      {wrong && <Notice urgent>{t('sites_no_address')}</Notice>}
    </>
  );
}

/** The sites that Coachside may see beyond the manifest's: granted one at a time, and withdrawn. */
export function SitesPart({ granted, withdrawn, answer, onAsk, onWithdraw }: SitesPartProps) {
  return (
    <PagePart title={t('sites_title')}>
      <p className={styles.soft}>{t('sites_what')}</p>
      {withdrawn.map(({ name, matches }) => (
        <Notice
          key={name}
          actions={
            <Button look="quiet" onClick={() => onAsk(matches)}>
              {t('sites_again')}
            </Button>
          }
        >
          {t('sites_gone', name)}
        </Notice>
      ))}
      <AskField onAsk={onAsk} />
      {answer && <Notice>{t(answer === 'refused' ? 'sites_refused' : 'sites_known')}</Notice>}
      {granted.length > 0 && (
        <>
          <h3>{t('sites_granted')}</h3>
          <ul className={styles.list}>
            {granted.map(({ name, matches }) => (
              <li key={matches.join()}>
                <span dir="auto">{name}</span>
                <Button look="quiet" aria-label={t('sites_withdraw_named', name)} onClick={() => onWithdraw(matches)}>
                  {t('sites_withdraw')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </PagePart>
  );
}
