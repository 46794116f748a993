import { useState } from 'react';
import { t } from '../../lib/browser/words';
import { calledSo } from '../../lib/people/alias';
import type { Person } from '../../lib/people/types';
import { textLimit } from '../../lib/text';
import { Button } from '../ui/Button';
import { ChoiceChips } from '../ui/ChoiceChips';
import { LineField } from '../ui/LineField';
import styles from './Person.module.css';

type Side = 'this' | 'that';

interface MergePeopleProps {
  person: Person;
  others: readonly Person[];
  /** The other person, if already known; else the form asks. */
  chosen?: Person | undefined;
  onMerge(staysId: string, goesId: string): void;
}

/** Asks who else this is, and which alias stays. */
export function MergePeople({ person, others, chosen, onMerge }: MergePeopleProps) {
  const [alias, setAlias] = useState('');
  const [stays, setStays] = useState<Side | null>(null);
  const that = chosen ?? calledSo(others, alias)[0];
  const same = that?.alias === person.alias;
  const kept = same ? 'this' : stays;
  const merge = () => that && (kept === 'this' ? onMerge(person.id, that.id) : onMerge(that.id, person.id));
  return (
    <div className={styles.form}>
      <p>{t('merge_what')}</p>
      {!chosen && (
        <LineField
          label={t('merge_who')}
          text={alias}
          max={textLimit}
          offers={others.map((one) => one.alias)}
          onText={setAlias}
        />
      )}
      {that && !same && (
        <ChoiceChips<Side>
          legend={t('merge_stays')}
          choices={[
            { value: 'this', label: person.alias, own: true },
            { value: 'that', label: that.alias, own: true },
          ]}
          value={stays}
          onChange={setStays}
        />
      )}
      <p>
        <Button look="quiet" disabled={!that || !kept} onClick={merge}>
          {t('merge_go')}
        </Button>
      </p>
    </div>
  );
}
