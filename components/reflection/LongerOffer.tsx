import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import styles from '../conversation/talks/Talks.module.css';
import { Button } from '../ui/Button';

interface LongerOfferProps {
  /** A longer look was begun, and is not done. */
  begun: boolean;
  onNotThisWeek(): void;
}

/** One quiet line, once a week: ten minutes for one talk. */
export function LongerOffer({ begun, onNotThisWeek }: LongerOfferProps) {
  return (
    <p className={styles.offer}>
      <a href={linkTo('longer')}>{t(begun ? 'longer_offer_begun' : 'longer_offer')}</a>
      <Button look="link" onClick={onNotThisWeek}>
        {t('longer_not_week')}
      </Button>
    </p>
  );
}
