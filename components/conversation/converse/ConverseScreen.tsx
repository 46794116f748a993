import { t } from '../../../lib/browser/words';
import type { Conversation } from '../../../lib/conversation/types';
import { actsByLetter, type LetterVerb } from '../../../lib/conversation/verbs';
import type { PanelState } from '../../../lib/panel/queries';
import {
  chooseStage,
  dealBack,
  dealNext,
  showPinned,
  togglePin,
  toggleUsed,
} from '../../../lib/prompts/actions/dealCards';
import { tryTo } from '../../panel/lastFailure';
import type { MenuItem } from '../../panel/Menu';
import { PanelFrame } from '../../panel/PanelFrame';
import { PanelMenu } from '../../panel/PanelMenu';
import { curtain, stop } from '../../panel/talkCommands';
import { Button } from '../../ui/Button';
import { useLoggedSheet } from '../marks/useLoggedSheet';
import { ChosenCue } from './ChosenCue';
import { Converse, Thumb } from './Converse';
import { TalkNotices } from './TalkNotices';
import { TalkTitle } from './TalkTitle';
import { useCards } from './useCards';
import { useParking } from './useParking';
import { usePausing } from './usePausing';
import { useStaleTalk } from './useStaleTalk';
import { pressesOf, useTalkKeys } from './useTalkKeys';
import { useTalkMarks } from './useTalkMarks';
import { useVerbLetters } from './useVerbLetters';

interface ConverseScreenProps {
  talk: Conversation;
  state: PanelState;
}

export function ConverseScreen({ talk, state }: ConverseScreenProps) {
  const { marks, tallied, held, ...thumb } = useTalkMarks(talk);
  const keys = useTalkKeys(talk);
  const { act, ...cards } = useCards(talk, marks);
  const stale = useStaleTalk(talk);
  const next = act(dealNext);
  const logged = useLoggedSheet(talk, marks, held.pauses, keys.own);
  const parking = useParking(talk, state.settings);
  const pausing = usePausing(talk, state.settings, held);
  const { letterKeys, showNames } = state.settings;
  const acts: Record<LetterVerb, (() => void) | undefined> = {
    undo: thumb.undo,
    next,
    curtain: () => void curtain(true),
    park: parking.park,
    pause: pausing.pause,
  };
  useVerbLetters(letterKeys, { ...pressesOf([...keys.keys, ...keys.details], thumb.press), ...actsByLetter(acts) });
  return (
    <PanelFrame
      title={<TalkTitle since={talk.startedAt} alias={showNames ? state.alias : ''} />}
      actions={<Actions talk={talk} items={[...cards.items, logged.item]} />}
      foot={<Thumb talk={talk} {...keys} {...thumb} withLetters={letterKeys} />}
    >
      {cards.sheet}
      <Converse
        talk={talk}
        hand={cards.hand}
        notices={<TalkNotices talk={talk} marks={marks} stale={stale} />}
        onStage={(stage) => void tryTo(() => chooseStage(talk.id, stage, Date.now()))}
        onBack={act(dealBack)}
        onNext={next}
        onPin={act(togglePin)}
        onUsed={act(toggleUsed)}
        onPinned={act(showPinned)}
      />
      <ChosenCue talk={talk} marks={tallied} keys={keys.keys} settings={state.settings} />
      {pausing.line}
      {parking.line}
      {logged.sheet}
    </PanelFrame>
  );
}

function Actions({ talk, items }: { talk: Conversation; items: readonly MenuItem[] }) {
  return (
    <>
      <Button look="firm" unfocused onClick={() => void stop(talk.id, Date.now(), 'coach')}>
        {t('panel_stop')}
      </Button>
      <PanelMenu items={items} />
    </>
  );
}
