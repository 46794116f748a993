import { useState } from 'react';
import { t } from '../../lib/browser/words';
import type { Fault } from '../../lib/database/storageFault';
import { type Chosen, deleteReading, keepChosen, undeleteReading } from '../../lib/reading/actions';
import { keptReadings } from '../../lib/reading/queries';
import type { Reading } from '../../lib/reading/types';
import { PageHeading } from '../ui/PageHeading';
import { reportingFault, toHeading } from '../ui/reportingFault';
import { UndoBar } from '../ui/UndoBar';
import { useRead } from '../ui/useRead';
import { ReadingOffer } from './ReadingOffer';
import { Readings } from './Readings';
import { useReadingOffer } from './useReadingOffer';

interface ReadingPageProps {
  /** Reports what failed and why; null after a success. */
  onFault(fault: Fault | null): void;
}

/** Questions of an article to choose from, and the kept articles. */
export function ReadingPage({ onFault }: ReadingPageProps) {
  const { offer, drop } = useReadingOffer();
  const readings = useRead(keptReadings);
  const [kept, setKept] = useState<Chosen | null>(null);
  const [gone, setGone] = useState<Reading | null>(null);
  // Wait for both: what arrives later would push the articles down under a press.
  if (offer === undefined || !readings) return null;
  const act = reportingFault(onFault);
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
      <PageHeading>{t('reading_headline')}</PageHeading>
      <div role="status">
        {gone && <UndoBar label={gone.title} onUndo={() => undo(gone)} onClose={() => setGone(null)} />}
      </div>
      <ReadingOffer offer={offer} kept={kept} onKeep={keep} onLeave={leave} />
      <Readings readings={readings} onDelete={remove} />
    </>
  );
}
