import { useState } from 'react';
import { Deleted } from '../../components/log/Deleted';
import { Heading } from '../../components/log/Heading';
import { ReadingOffer } from '../../components/log/ReadingOffer';
import { Readings } from '../../components/log/Readings';
import { t } from '../../lib/browser/words';
import { type Chosen, deleteReading, keepChosen, undeleteReading } from '../../lib/reading/actions';
import { keptReadings } from '../../lib/reading/queries';
import type { Reading } from '../../lib/reading/types';
import { attempt, type Fault } from '../../lib/store/fault';
import { useOffer } from './useOffer';
import { useRead } from './useRead';

interface ReadingPageProps {
  /** Says what was not done, and why. */
  onFault(fault: Fault | null): void;
}

// The pressed button goes with what it was pressed for: the focus must not go with it.
const toHeading = () => document.querySelector('h1')?.focus();

/** Questions from an article, for choosing, and the articles kept. */
export function ReadingPage({ onFault }: ReadingPageProps) {
  const { offer, drop } = useOffer();
  const readings = useRead(keptReadings);
  const [kept, setKept] = useState<Chosen | null>(null);
  const [gone, setGone] = useState<Reading | null>(null);
  const done = async (work: () => Promise<unknown>): Promise<boolean> => {
    const result = await attempt(work);
    onFault(result.ok ? null : result.error);
    if (result.ok) toHeading();
    return result.ok;
  };
  const keep = async (chosen: Chosen) => {
    if (!(await done(() => keepChosen(chosen, Date.now())))) return;
    setKept(chosen);
    drop();
  };
  const remove = async (reading: Reading) => {
    if (await done(() => deleteReading(reading.id, Date.now()))) setGone(reading);
  };
  const undo = async (reading: Reading) => {
    if (await done(() => undeleteReading(reading, Date.now()))) setGone(null);
  };
  const leave = () => {
    drop();
    setKept(null);
    toHeading();
  };
  return (
    <>
      <Heading title={t('reading_title')}>{t('reading_headline')}</Heading>
      <div role="status">
        {gone && <Deleted label={gone.title} onUndo={() => void undo(gone)} onClose={() => setGone(null)} />}
      </div>
      <ReadingOffer offer={offer} kept={kept} onKeep={(chosen) => void keep(chosen)} onLeave={leave} />
      <Readings readings={readings ?? []} onDelete={(reading) => void remove(reading)} />
    </>
  );
}
