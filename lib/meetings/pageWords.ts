// Owns the words that meeting pages show. They are sent to them: the first word that a page looks up for itself loads all there are.
import type { ChipKind, ChipWords, FrameWords, Opening } from '../browser/messages';
import { t } from '../browser/words';

/** What the chip says. The keys it names are those that the browser really has for opening the panel. */
export const chipWords = (kind: ChipKind, opening: Opening): ChipWords => ({
  go: t(`chip_${kind}`),
  instead: opening.by === 'toolbar' && opening.keys ? t('chip_instead_keys', opening.keys) : t('chip_instead'),
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
