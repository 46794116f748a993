import { Converse, Thumb } from '../../components/panel/Converse';
import { Frame } from '../../components/panel/Frame';
import { handOf } from '../../components/panel/hand';
import { TalkTitle } from '../../components/panel/TalkTitle';
import { Button } from '../../components/parts/Button';
import { t } from '../../lib/browser/words';
import { letters } from '../../lib/conversation/letters';
import type { Conversation } from '../../lib/conversation/types';
import type { PanelState } from '../../lib/panel/queries';
import { chooseStage, dealBack, dealNext, showPinned, togglePin, toggleUsed } from '../../lib/prompts/actions';
import { type Dealt, dealt } from '../../lib/prompts/queries';
import { attempt } from '../../lib/store/fault';
import { useLive } from '../../lib/store/live';
import { stop } from './calls';
import { curtain } from './Hidden';
import { PanelMenu } from './PanelMenu';
import { TalkNotices } from './TalkNotices';
import { tryTo } from './undone';
import { pressesOf, useKeys } from './useKeys';
import { useLetters } from './useLetters';
import { useMarks } from './useMarks';
import { useStale } from './useStale';

const undealt: Dealt = { talk: { dealId: null, pinnedDealId: null }, deals: [] };

interface ConverseScreenProps {
  talk: Conversation;
  state: PanelState;
}

export function ConverseScreen({ talk, state }: ConverseScreenProps) {
  const { marks, ...logged } = useMarks(talk);
  const keys = useKeys(talk);
  const hand = useLive(() => attempt(() => dealt(talk.id)), [talk.id]);
  const stale = useStale(talk);
  const act = (verb: (id: string, now: number) => Promise<void>) => () => void tryTo(() => verb(talk.id, Date.now()));
  const next = act(dealNext);
  const { letterKeys, showNames } = state.settings;
  useLetters(letterKeys, {
    ...pressesOf([...keys.keys, ...keys.details], logged.press),
    [letters.undo]: logged.undo,
    [letters.next]: next,
    [letters.curtain]: () => void curtain(true),
  });
  return (
    <Frame
      title={<TalkTitle since={talk.startedAt} alias={showNames ? state.alias : ''} />}
      actions={
        <>
          <Button look="firm" unfocused onClick={() => void stop(talk.id, Date.now(), 'coach')}>
            {t('panel_stop')}
          </Button>
          <PanelMenu />
        </>
      }
      notices={<TalkNotices talk={talk} marks={marks} stale={stale} />}
      foot={<Thumb talk={talk} {...keys} {...logged} withLetters={letterKeys} />}
    >
      <Converse
        talk={talk}
        hand={handOf(hand?.ok && hand.value ? hand.value : undealt)}
        onStage={(stage) => void tryTo(() => chooseStage(talk.id, stage, Date.now()))}
        onBack={act(dealBack)}
        onNext={next}
        onPin={act(togglePin)}
        onUsed={act(toggleUsed)}
        onPinned={act(showPinned)}
      />
    </Frame>
  );
}
