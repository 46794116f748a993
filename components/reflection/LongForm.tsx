import { t } from '../../lib/browser/words';
import type { Conversation } from '../../lib/conversation/types';
import { linkTo } from '../../lib/log/routes';
import { longTexts } from '../../lib/reflection/longForm';
import type { Reflection, ReflectionPatch, ReflectionText } from '../../lib/reflection/types';
import { WhoLine } from '../conversation/talks/WhoLine';
import { Button } from '../ui/Button';
import { longDay, timeIn } from '../ui/dayFormat';
import { finishKeys, useFinishKey } from '../ui/finishKey';
import { PageHeading } from '../ui/PageHeading';
import { TextField } from '../ui/TextField';
import type { Saved } from '../ui/useAutosave';
import { fieldLabels } from './fieldLabels';
import styles from './LongForm.module.css';

interface LongFormProps {
  talk: Conversation;
  alias: string;
  reflection: Reflection;
  saved: Saved;
  onTyping(): void;
  onChange(patch: ReflectionPatch): void;
  onDone(): void;
}

const hints: Partial<Record<ReflectionText, () => string>> = {
  longHappened: () => t('long_happened_hint'),
  longWhy: () => t('long_why_hint'),
};

/** The longer look at one talk: six questions with room to write, all optional. */
export function LongForm({ talk, alias, reflection, saved, onTyping, onChange, onDone }: LongFormProps) {
  useFinishKey(onDone);
  return (
    <article className={styles.long}>
      <header>
        <PageHeading>{t('longer_title')}</PageHeading>
        <p className={styles.which}>
          <a href={linkTo('talk', talk.id)}>
            {longDay(talk.localDay)} {timeIn(talk.startedAt, talk.timeZone)}
          </a>
          <WhoLine talk={talk} alias={alias} linked />
        </p>
        <p className={styles.which}>{t('longer_what')}</p>
      </header>
      {longTexts.map((field) => (
        <TextField
          key={field}
          tall
          label={fieldLabels(field)}
          placeholder={hints[field]?.() ?? ''}
          value={reflection[field] ?? ''}
          onSave={(text) => onChange({ [field]: text })}
          onTyping={onTyping}
        />
      ))}
      <p className={styles.ends}>
        <Button look="quiet" onClick={onDone} title={t('reflect_done_key')} aria-keyshortcuts={finishKeys}>
          {t('reflect_done')}
        </Button>
        <span role="status">{saved && t(saved)}</span>
      </p>
    </article>
  );
}
