import { Frame } from '../../components/panel/Frame';
import { Button } from '../../components/parts/Button';
import { Notice } from '../../components/parts/Notice';
import { t } from '../../lib/browser/words';
import { outbox, retry } from '../../lib/conversation/outbox';
import type { Fault } from '../../lib/store/fault';
import { StoreNotices } from './FaultNotice';
import { saveRescue } from './save';

/** Opens the page anew, unless that would throw away what is not stored yet. */
async function again(): Promise<void> {
  await retry();
  if (outbox.getState().unsaved.length === 0) location.reload();
}

/** The database stays shut: why, in plain words, and a rescue copy. */
export function Refused({ fault }: { fault: Fault }) {
  const rescuable = fault !== 'refused';
  return (
    <Frame title={<h1>{t('short_name')}</h1>} actions={null} foot={null}>
      <StoreNotices />
      <Notice
        urgent
        actions={
          <>
            <Button look="quiet" onClick={() => void again()}>
              {t('try_again')}
            </Button>
            {rescuable && (
              <Button look="quiet" onClick={() => void saveRescue()}>
                {t('rescue_copy')}
              </Button>
            )}
          </>
        }
      >
        {t(`shut_${fault}`)}
      </Notice>
    </Frame>
  );
}
