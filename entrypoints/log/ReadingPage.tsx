import { useState } from 'react';
import { Deleted } from '../../components/log/Deleted';
import { Heading } from '../../components/log/Heading';
import { ReadingOffer } from '../../components/log/ReadingOffer';
import { Readings } from '../../components/log/Readings';
import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { type Chosen, deleteReading, keepChosen, undeleteReading } from '../../lib/reading/actions';
import { keptReadings } from '../../lib/reading/queries';
import type { Reading } from '../../lib/reading/types';
import { doing, toHeading } from './doing';
import { useOffer } from './useOffer';
import { useRead } from './useRead';

interface ReadingPageProps {
  /** Says what was not done, and why. */
  onFault(fault: Fault | null): void;
}

/** Questions from an article, for choosing, and the articles kept. */
export function ReadingPage({ onFault }: ReadingPageProps) {
  const { offer, drop } = useOffer();
  const readings = useRead(keptReadings);
  const [kept, setKept] = useState<Chosen | null>(null);
  const [gone, setGone] = useState<Reading | null>(null);
  // Both at once: what came later would push the articles down under a press.
  if (offer === undefined || !readings) return null;
  const act = doing(onFault);
  const done = (work: Promise<unknown>, after: () => void) =>
    work.then(() => {
      after();
      toHeading();
    });
  const keep = (chosen: Chosen) =>
    void act(() =>
      done(keepChosen(chosen, Date.now()), () => {
        setKept(chosen);
        drop();
      }),
    );
  const remove = (reading: Reading) =>
    void act(() => done(deleteReading(reading.id, Date.now()), () => setGone(reading)));
  const undo = (reading: Reading) => void act(() => done(undeleteReading(reading, Date.now()), () => setGone(null)));
  const leave = () => {
    drop();
    setKept(null);
    toHeading();
  };
  return (
    <>
      <Heading title={t('reading_title')}>{t('reading_headline')}</Heading>
      <div role="status">
        {gone && <Deleted label={gone.title} onUndo={() => undo(gone)} onClose={() => setGone(null)} />}
      </div>
      <ReadingOffer offer={offer} kept={kept} onKeep={keep} onLeave={leave} />
      <Readings readings={readings} onDelete={remove} />
    </>
  );
}
