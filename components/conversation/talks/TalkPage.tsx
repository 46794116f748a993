import { t } from '../../../lib/browser/words';
import { keepGuess, mendConversation, setCoverage } from '../../../lib/conversation/actions/editTalk';
import { reflectOn } from '../../../lib/plans/actions';
import { closeAsNotNow, finishReflection, postponeReflection } from '../../../lib/reflection/actions';
import { dismissAside, takeBackAside } from '../../../lib/reflection/asideActions';
import { KeptHere } from '../../pulse/PulseList';
import { longDay } from '../../ui/dayFormat';
import { MessagePage } from '../../ui/MessagePage';
import { useAutosave } from '../../ui/useAutosave';
import { useRead } from '../../ui/useRead';
import { Talk } from './Talk';
import { talkView } from './talkReads';

interface TalkPageProps {
  id: string;
  onDelete(id: string, label: string): void;
}

/** One talk and every change to it; a change that cannot be saved at once is retried. */
export function TalkPage({ id, onDelete }: TalkPageProps) {
  const view = useRead(() => talkView(id), [id]);
  const { saved, onTyping, save: keep } = useAutosave(id);
  if (view === undefined) return null;
  if (view === null) return <MessagePage title={t('log_gone_title')} text={t('log_gone')} />;
  const { talk, alias } = view;
  return (
    <Talk
      {...view}
      pulses={<KeptHere id={id} pulses={view.kept} />}
      saved={saved}
      onTyping={onTyping}
      onReflection={(patch) => keep(Object.keys(patch).join(), () => reflectOn(id, patch, Date.now()))}
      onCoverage={(coverage) => keep('coverage', () => setCoverage(id, coverage, Date.now()))}
      onFinish={() => keep('finish', () => finishReflection(id, Date.now()))}
      onNotNow={(closed) => keep('finish', () => (closed ? closeAsNotNow : postponeReflection)(id, Date.now()))}
      onGuess={(guess) => keep('guess', () => keepGuess(id, guess, Date.now()))}
      onMend={(facts) => keep(Object.keys(facts).join(), () => mendConversation(id, facts, Date.now()))}
      keep={keep}
      onTakeBack={(aside) => keep(aside.id, () => takeBackAside(aside, Date.now()))}
      onDismiss={(aside) => keep(aside.id, () => dismissAside(aside, Date.now()))}
      onDelete={() => onDelete(id, alias === '' ? longDay(talk.localDay) : `${alias}, ${longDay(talk.localDay)}`)}
    />
  );
}
