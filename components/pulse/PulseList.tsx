import { type ReactNode, useState } from 'react';
import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import { deletePulse, restorePulse } from '../../lib/pulse/actions';
import type { Pulse } from '../../lib/pulse/types';
import { plainDay } from '../ui/dayFormat';
import { toHeading } from '../ui/reportingFault';
import { UndoBar } from '../ui/UndoBar';
import { useAutosave } from '../ui/useAutosave';
import { SavedPulses } from './SavedPulses';

interface PulseListProps {
  /** Id of a talk or person; null for all pulses. */
  id: string | null;
  pulses: readonly Pulse[];
  foot?: ReactNode;
}

/** The kept pulses of a talk or person; a deletion can be undone while the page is open. */
export function PulseList({ id, pulses, foot }: PulseListProps) {
  const [gone, setGone] = useState<Pulse | null>(null);
  const { save } = useAutosave('pulses');
  const close = () => {
    setGone(null);
    toHeading();
  };
  // Shown once it is on disk: until then the write is retried, and the row stays.
  const remove = (pulse: Pulse) => save(pulse.id, () => deletePulse(pulse, Date.now()).then(() => setGone(pulse)));
  const undo = (pulse: Pulse) => save(pulse.id, () => restorePulse(pulse, Date.now()).then(close));
  const label = gone && t('pulse_deleted_label', plainDay(gone.day));
  return (
    <SavedPulses
      pulses={pulses}
      here={id}
      foot={foot}
      gone={gone && label && <UndoBar label={label} onUndo={() => undo(gone)} onClose={close} />}
      onDelete={remove}
    />
  );
}

/** The same on the page of that talk or person, with a link to ask for a pulse. */
export const KeptHere = ({ id, pulses }: { id: string; pulses: readonly Pulse[] }) => (
  <PulseList id={id} pulses={pulses} foot={<a href={linkTo('pulse', id)}>{t('pulse_ask')}</a>} />
);
