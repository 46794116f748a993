import { t } from '../../lib/browser/words';
import { CopyText } from './CopyText';
import { Part } from './Part';

/** The sentence for the other person, to take into a message or an invitation. */
export function TellThem() {
  return (
    <Part title={t('welcome_say')}>
      <CopyText lines={[t('welcome_say_words')]} label={t('welcome_copy')} />
    </Part>
  );
}
