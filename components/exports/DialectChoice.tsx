import { useId } from 'react';
import { snake, t } from '../../lib/browser/words';
import { type Dialect, dialects, isDialect } from '../../lib/exports/tableText';
import { aided, FieldFrame } from '../ui/FieldFrame';

export interface DialectChoiceProps {
  /** What was chosen; null for the browser's region. */
  chosen: Dialect | null;
  /** The dialect of the browser's region. */
  regional: Dialect;
  onChoose(dialect: Dialect | null): void;
}

const name = (dialect: Dialect): string => t(`take_csv_${snake(dialect)}`);

/** Chooses how the table is written: as in the browser's region, or as the coach's spreadsheet needs it. */
export function DialectChoice({ chosen, regional, onChoose }: DialectChoiceProps) {
  const id = useId();
  const hint = t('take_csv_dialect_what');
  return (
    <FieldFrame id={id} label={t('take_csv_dialect')} hint={hint}>
      <select
        {...aided(id, { hint })}
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(isDialect(target.value) ? target.value : null)}
      >
        <option value="">{t('take_csv_region', name(regional))}</option>
        {Object.keys(dialects)
          .filter(isDialect)
          .map((dialect) => (
            <option key={dialect} value={dialect}>
              {name(dialect)}
            </option>
          ))}
      </select>
    </FieldFrame>
  );
}
