import { useState } from 'react';
import { useStore } from 'zustand';
import { zoneHere } from '../../lib/browser/localZone';
import { saveFile } from '../../lib/browser/saveFile';
import { language, t } from '../../lib/browser/words';
import { localDay } from '../../lib/conversation/localDay';
import { conversationById } from '../../lib/conversation/queries';
import { personById } from '../../lib/people/queries/people';
import { keepPulse, newPulse } from '../../lib/pulse/actions';
import { type PageParts, pageFileName, pageWords, pulsePage } from '../../lib/pulse/pulsePage';
import { script } from '../../lib/pulse/pulsePageScript?script';
import { isKept, keptPulses } from '../../lib/pulse/queries';
import { items } from '../../lib/pulse/types';
import { reflectionById } from '../../lib/reflection/queries';
import { unsentInput } from '../log/unsentInput';
import { MessagePage } from '../ui/MessagePage';
import { useAutosave } from '../ui/useAutosave';
import { useRead } from '../ui/useRead';
import { newWork, Pulse, type PulseWork } from './Pulse';
import { PulseList } from './PulseList';

/** The talk or person with this id, and the kept pulses; neither if `id` is null; null if nothing here has that id. */
async function about(id: string | null) {
  if (id === null) return { talk: undefined, person: undefined, thinking: null, pulses: await keptPulses(id) };
  const [pulses, talk] = await Promise.all([keptPulses(id), conversationById(id)]);
  const [person, reflection] = await Promise.all([personById(talk ? (talk.personId ?? '') : id), reflectionById(id)]);
  return talk || person ? { talk, person, thinking: reflection?.thinking ?? null, pulses } : null;
}

/** The HTML page for the other person, in the coach's language. */
function page(): Blob {
  const words = Object.fromEntries(pageWords.map((name) => [name, t(`pulse_file_${name}`)])) as PageParts['words'];
  const said = Object.fromEntries(items.map((item) => [item, t(`pulse_item_${item}`)])) as PageParts['items'];
  return new Blob([pulsePage({ lang: language(), dir: t('direction'), words, items: said, script })], {
    type: 'text/html',
  });
}

/** What was entered on the page, in this tab's memory; starts afresh for another talk or person. */
function useWork(id: string | null) {
  const own = (pulse: PulseWork) => (pulse.about === id ? pulse : newWork(id));
  const work = own(useStore(unsentInput, ({ pulse }) => pulse));
  const onWork = (change: Partial<PulseWork>) =>
    unsentInput.setState(({ pulse }) => ({ pulse: { ...own(pulse), ...change } }));
  return { work, onWork };
}

/** A pulse: given, guessed, shown, and kept if both want that. */
export function PulsePage({ id }: { id: string | null }) {
  const view = useRead(() => about(id), [id]);
  const { work, onWork } = useWork(id);
  const replies = useStore(unsentInput, (all) => all.replies);
  const [saved, setSaved] = useState(false);
  const stored = useRead(async () => work.kept !== null && (await isKept(work.kept)), [work.kept]);
  const { save: keep } = useAutosave('pulse');
  if (view === undefined) return null;
  if (view === null) return <MessagePage title={t('log_gone_title')} text={t('log_gone')} />;
  const { talk, person } = view;
  const keepIt = () => {
    if (!work.reply?.mayKeep || work.kept !== null) return;
    const [conversationId, personId] = [talk?.id ?? null, talk ? null : (person?.id ?? null)];
    const { answers: theirs, line } = work.reply;
    const pulse = newPulse({
      conversationId,
      personId,
      day: localDay(Date.now(), zoneHere()),
      mine: work.mine,
      theirs,
      line,
    });
    keep(pulse.id, () => keepPulse(pulse, Date.now()));
    onWork({ kept: pulse.id });
  };
  return (
    <Pulse
      {...view}
      {...{ work, onWork, replies, saved }}
      stored={stored ?? false}
      kept={<PulseList id={id} pulses={view.pulses} />}
      onReplies={(some) => unsentInput.setState({ replies: some })}
      onSave={() => {
        saveFile(pageFileName, page());
        setSaved(true);
      }}
      onKeep={keepIt}
    />
  );
}
