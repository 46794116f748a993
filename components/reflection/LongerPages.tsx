import { zoneHere } from '../../lib/browser/localZone';
import { t } from '../../lib/browser/words';
import { localDay } from '../../lib/conversation/localDay';
import { linkTo } from '../../lib/log/routes';
import { everybody } from '../../lib/people/queries/people';
import { writeReflection } from '../../lib/reflection/actions';
import { finishLong, longerLook } from '../../lib/reflection/longerLookActions';
import { reflectionById } from '../../lib/reflection/queries';
import { talksOf } from '../conversation/talks/talkReads';
import { MessagePage } from '../ui/MessagePage';
import { useAutosave } from '../ui/useAutosave';
import { useNow } from '../ui/useNow';
import { useRead } from '../ui/useRead';
import { ChooseLongerLook } from './ChooseLongerLook';
import { LongForm } from './LongForm';

/** The longer look: choosing a talk, then the form on it. `id` is the talk's; null if none is chosen. */
export function LongerPages({ id }: { id: string | null }) {
  return id === null ? <Choose /> : <Look key={id} id={id} />;
}

function Choose() {
  const today = localDay(useNow(60_000), zoneHere());
  const look = useRead(async () => {
    const [{ talks, begun }, people] = await Promise.all([longerLook(Date.now()), everybody()]);
    const aliases = new Map(people.map(({ id, alias }) => [id, alias]));
    return { talks: talks.map((talk) => ({ talk, alias: aliases.get(talk.personId ?? '') ?? '' })), begun };
  }, [today]);
  return look ? <ChooseLongerLook {...look} today={today} /> : null;
}

function Look({ id }: { id: string }) {
  const view = useRead(async () => {
    const [found, reflection] = await Promise.all([talksOf([id]), reflectionById(id)]);
    return { ...found.get(id), reflection };
  }, [id]);
  const { saved, onTyping, save } = useAutosave(`long/${id}`);
  if (view === undefined) return null;
  const { talk, alias, reflection } = view;
  if (!talk || !reflection || reflection.status === 'held')
    return <MessagePage title={t('log_gone_title')} text={t('log_gone')} />;
  const done = () => {
    save('done', () => finishLong(id, Date.now()));
    location.hash = linkTo('talk', id);
  };
  return (
    <LongForm
      {...{ talk, reflection, saved, onTyping }}
      alias={alias ?? ''}
      onChange={(patch) => save(Object.keys(patch).join(), () => writeReflection(id, patch, Date.now()))}
      onDone={done}
    />
  );
}
