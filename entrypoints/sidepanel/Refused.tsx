import { Frame } from '../../components/panel/Frame';
import { Button } from '../../components/parts/Button';
import { Notice } from '../../components/parts/Notice';
import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/store/fault';
import { saveRescue } from './save';

/** The database stays shut: why, in plain words, and a rescue copy. */
export function Refused({ fault }: { fault: Fault }) {
  const rescuable = fault !== 'refused';
  return (
    <Frame title={<h1>{t('short_name')}</h1>} actions={null} foot={null}>
      <Notice
        urgent
        actions={
          <>
            <Button look="quiet" onClick={() => location.reload()}>
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
        {t(`fault_${fault}`)}
      </Notice>
    </Frame>
  );
}
