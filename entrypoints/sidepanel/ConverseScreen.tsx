import { Converse, Thumb } from '../../components/panel/Converse';
import { Frame } from '../../components/panel/Frame';
import { TalkTitle } from '../../components/panel/TalkTitle';
import { Button } from '../../components/parts/Button';
import { t } from '../../lib/browser/words';
import { letters } from '../../lib/conversation/letters';
import type { Conversation } from '../../lib/conversation/types';
import type { PanelState } from '../../lib/panel/queries';
import { chooseStage, dealBack, dealNext, showPinned, togglePin, toggleUsed } from '../../lib/prompts/actions';
import { stop } from './calls';
import { curtain } from './Hidden';
import { PanelMenu } from './PanelMenu';
import { TalkNotices } from './TalkNotices';
import { tryTo } from './undone';
import { useCards } from './useCards';
import { useLetters } from './useLetters';
import { useMarks } from './useMarks';
import { useStale } from './useStale';

interface ConverseScreenProps {
  talk: Conversation;
  state: PanelState;
}

export function ConverseScreen({ talk, state }: ConverseScreenProps) {
  const { counts, marks, action, press, undo } = useMarks(talk);
  const { act, ...cards } = useCards(talk);
  const stale = useStale(talk);
  const next = act(dealNext);
  const { letterKeys, showNames } = state.settings;
  useLetters(letterKeys, {
    [letters.ask]: () => press('ask'),
    [letters.tell]: () => press('tell'),
    [letters.undo]: undo,
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
          <PanelMenu items={cards.items} />
        </>
      }
      notices={<TalkNotices talk={talk} marks={marks} stale={stale} />}
      foot={<Thumb counts={counts} withLetters={letterKeys} last={action} onPress={press} onUndo={undo} />}
    >
      {cards.sheet}
      <Converse
        talk={talk}
        hand={cards.hand}
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
