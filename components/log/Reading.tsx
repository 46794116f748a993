import { t } from '../../lib/browser/words';
import type { Rating, Reflection } from '../../lib/reflection/types';
import { Button } from '../parts/Button';
import { toFocus } from '../parts/toFocus';
import { Lines } from './Lines';
import { Part } from './Part';
import styles from './ReflectionPart.module.css';
import { reflectedLines } from './reflected';

interface ReadingProps {
  reflection: Reflection;
  /** The confidence said before the talk. */
  before: Rating | undefined;
  /** It was closed here a moment ago: has it wait again. */
  onUndo?: () => void;
  onWrite(): void;
}

/** A reflection to be read. */
export function Reading({ reflection, before, onUndo, onWrite }: ReadingProps) {
  const lines = reflectedLines(reflection, before);
  const closed = reflection.status === 'not-now';
  const write = (
    <Button look="link" onClick={onWrite}>
      {t(closed ? 'not_now_write' : 'log_reflection_edit')}
    </Button>
  );
  return (
    <Part title={t('log_reflection')} aside={write}>
      {closed && (
        // The focus was on what is gone.
        <p className={styles.stub} {...(onUndo ? { ref: toFocus, tabIndex: -1 } : {})}>
          {t('not_now_page')}{' '}
          {onUndo && (
            <Button look="link" onClick={onUndo}>
              {t('undo')}
            </Button>
          )}
        </p>
      )}
      {!closed && lines.length === 0 && <p className={styles.stub}>{t('log_reflection_empty')}</p>}
      <Lines lines={lines} />
    </Part>
  );
}
