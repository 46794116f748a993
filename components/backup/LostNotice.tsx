import type { LostLog } from '../../lib/backup/queries/lostLog';
import { language, many, t } from '../../lib/browser/words';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

const written = (day: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));

/** How many talks were lost, and the day of the last one. */
export const lostTalks = ({ talks, day }: LostLog): string => many('lost_talks', talks, written(day));

/** Notice that the log was lost, with a button to the place where something can be done about it. */
export const LostNotice = ({ lost, onGo }: { lost: LostLog; onGo(): void }) => (
  <Notice
    urgent
    actions={
      <Button look="quiet" onClick={onGo}>
        {t('lost_go')}
      </Button>
    }
  >
    {t('lost_title')}. {lostTalks(lost)}
  </Notice>
);
