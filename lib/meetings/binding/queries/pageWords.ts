// The texts shown in meeting pages. They are sent to the pages, because the first text that a page looks up itself
// would load all of them.
import type { ChipKind, ChipWords, FrameWords, Opening } from '../../../browser/messages';
import { t } from '../../../browser/words';

/** What the chip says if pressing it opens nothing. The keys it names are those actually set in the browser. */
function insteadOf(opening: Opening): string {
  if (opening.by !== 'toolbar') return t('chip_alone');
  return opening.keys ? t('chip_instead_keys', opening.keys) : t('chip_instead');
}

export const chipWords = (kind: ChipKind, opening: Opening): ChipWords => ({
  go: t(`chip_${kind}`),
  instead: insteadOf(opening),
  dismiss: t('chip_dismiss'),
  direction: t('direction'),
});

export const frameWords = (): FrameWords => ({
  name: t('short_name'),
  move: t('card_move'),
  across: t('card_across'),
  fold: t('card_fold'),
  unfold: t('card_unfold'),
  close: t('card_close'),
});
