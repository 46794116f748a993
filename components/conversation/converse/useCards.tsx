import { useState } from 'react';
import { t } from '../../../lib/browser/words';
import type { Conversation, Mark } from '../../../lib/conversation/types';
import { dealBridge, toggleOpened } from '../../../lib/prompts/actions/dealCards';
import { type Dealt, dealt } from '../../../lib/prompts/queries/dealtCards';
import { tryTo } from '../../panel/lastFailure';
import type { MenuItem } from '../../panel/Menu';
import { useSteadyRead } from '../../ui/useSteadyRead';
import { handOf } from './dealtHand';
import { FindSheet } from './FindSheet';

const undealt: Dealt = { talk: { dealId: null, pinnedDealId: null }, deals: [], cards: new Map() };

/** `act` runs a card action; `hand` is what the card shows; `items` are for the menu; `sheet` is what one opens. */
export function useCards(talk: Conversation, marks: readonly Pick<Mark, 'key'>[]) {
  const gaveFeedback = talk.kind === 'feedback' || marks.some(({ key }) => key === 'feedback');
  const hand = handOf(useSteadyRead(() => dealt(talk.id), [talk.id]) ?? undealt);
  const [finding, setFinding] = useState(false);
  const act = (verb: (id: string, now: number) => Promise<void>) => () => void tryTo(() => verb(talk.id, Date.now()));
  const opened = { label: t(hand.isOpened ? 'card_opened_undo' : 'card_opened'), onPress: act(toggleOpened) };
  const items: MenuItem[] = [
    { label: t('card_find'), onPress: () => setFinding(true) },
    ...(gaveFeedback ? [{ label: t('card_bridge'), onPress: act(dealBridge) }] : []),
    ...(hand.isUsed ? [opened] : []),
  ];
  const sheet = finding && <FindSheet talkId={talk.id} onClose={() => setFinding(false)} />;
  return { act, hand, items, sheet };
}
