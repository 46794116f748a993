import { type ComponentProps, type FormEvent, useId, useState } from 'react';
import { snake, t } from '../../../lib/browser/words';
import type { Recalled, RecallFault } from '../../../lib/conversation/actions/recallTalk';
import { type Kind, kinds } from '../../../lib/conversation/types';
import { Button } from '../../ui/Button';
import { ChoiceChips } from '../../ui/ChoiceChips';
import { dateTimeAt, momentOf } from '../../ui/dateTime';
import { Offers } from '../../ui/FieldFrame';
import { Notice } from '../../ui/Notice';
import { PageHeading } from '../../ui/PageHeading';
import styles from './AddTalk.module.css';

/** What the form returns. The time zone is this machine's and is added when it is stored. */
export type Entered = Omit<Recalled, 'timeZone'>;

interface AddTalkProps {
  /** Epoch milliseconds: the start offered first is an hour earlier. */
  now: number;
  aliases: readonly string[];
  /** Why it was not added; null if there is no error. */
  fault: RecallFault | null;
  onAdd(talk: Entered): void;
}

const hour = 3600_000;
/** Minutes offered at first. */
const usual = '30';

interface EntryProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  label: string;
  onEnter(text: string): void;
}

function Entry({ label, onEnter, ...rest }: EntryProps) {
  return (
    <label>
      {label} <input autoComplete="off" onChange={(event) => onEnter(event.currentTarget.value)} {...rest} />
    </label>
  );
}

function WithWhom({ aliases, ...rest }: Pick<EntryProps, 'value' | 'onEnter'> & { aliases: readonly string[] }) {
  const id = useId();
  return (
    <>
      <Entry {...rest} label={t('log_with')} dir="auto" list={id} maxLength={200} placeholder={t('panel_with_hint')} />
      <Offers id={id} offers={aliases} />
    </>
  );
}

/** A talk entered from memory: when, how long, of what kind, with whom. No counts. */
export function AddTalk({ now, aliases, fault, onAdd }: AddTalkProps) {
  const [first] = useState(() => dateTimeAt(now - hour));
  const [when, setWhen] = useState(first);
  const [minutes, setMinutes] = useState(usual);
  const [alias, setAlias] = useState('');
  const [kind, setKind] = useState<Kind | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    onAdd({ startedAt: momentOf(when), minutes: minutes.trim() === '' ? Number.NaN : Number(minutes), kind, alias });
  };
  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <PageHeading>{t('recall_title')}</PageHeading>
      <p>{t('recall_what')}</p>
      {/* Uncontrolled: React would write the value attribute, and Firefox then empties a half-typed date. */}
      <Entry label={t('recall_when')} type="datetime-local" defaultValue={first} onEnter={setWhen} />
      <Entry label={t('recall_length')} type="number" inputMode="numeric" value={minutes} onEnter={setMinutes} />
      <WithWhom aliases={aliases} value={alias} onEnter={setAlias} />
      <ChoiceChips
        legend={t('panel_kind')}
        choices={kinds.map((value) => ({ value, label: t(`kind_${snake(value)}`) }))}
        value={kind}
        onChange={(chosen) => setKind(chosen)}
      />
      {fault && <Notice urgent>{t(`recall_fault_${snake(fault)}`)}</Notice>}
      <p>
        <Button look="quiet" type="submit">
          {t('recall_go')}
        </Button>
      </p>
    </form>
  );
}
