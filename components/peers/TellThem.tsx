import { t } from '../../lib/browser/words';
import { QuotedLines } from '../reflection/QuotedLines';
import { PagePart } from '../ui/PagePart';

/** The sentence for the other person, to take into a message or an invitation. */
export function TellThem() {
  return (
    <PagePart title={t('welcome_say')}>
      <QuotedLines lines={[t('welcome_say_words')]} label={t('welcome_copy')} />
    </PagePart>
  );
}
