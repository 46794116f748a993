// The words that meeting pages show. They are sent to them: the first word that a page looks up for itself loads all
// there are.
import type { ChipKind, ChipWords, FrameWords, Opening } from '../../../browser/messages';
import { t } from '../../../browser/words';

/** What the chip says where a press of it opens nothing. The keys it names are those that the browser really has. */
function insteadOf(opening: Opening): string {
  if (opening.by !== 'toolbar') return t('chip_alone');
  return opening.keys ? t('chip_instead_keys', opening.keys) : t('chip_instead');
}

/** What the chip says. */
export const chipWords = (kind: ChipKind, opening: Opening): ChipWords => ({
  go: t(`chip_${kind}`),
  instead: insteadOf(opening),
  dismiss: t('chip_dismiss'),
  direction: t('direction'),
});

/** What the card's frame says. */
export const frameWords = (): FrameWords => ({
  name: t('short_name'),
  move: t('card_move'),
  across: t('card_across'),
  fold: t('card_fold'),
  unfold: t('card_unfold'),
  close: t('card_close'),
});
