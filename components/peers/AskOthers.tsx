import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import { namesSomebody } from '../../lib/people/namesSomebody';
import { shortened } from '../../lib/text';
import { QuotedLines } from '../reflection/QuotedLines';
import { PageBody } from '../ui/PageBody';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { TextField } from '../ui/TextField';
import styles from './AskOthers.module.css';

const cards = {
  stuck: ['stuck_try', 'stuck_slide', 'stuck_question'],
  practising: ['practising_try', 'practising_call'],
} as const;
type CardName = keyof typeof cards;
type CardField = (typeof cards)[CardName][number];

/** What the coach typed; untouched fields are left out. */
export type CardWords = Partial<Record<CardField, string>>;

interface AskOthersProps {
  words: CardWords;
  /** Shown under "What I try" until it is changed. */
  plan: string;
  /** Names that must not be on a card. */
  aliases: readonly string[];
  onWords(words: CardWords): void;
}

const hints: Partial<Record<CardField, () => string>> = {
  stuck_slide: () => t('ask_stuck_slide_hint'),
  practising_call: () => t('ask_practising_call_hint'),
};

/** A card contains only its own fields: the only stored data in it is the plan, which can be changed. */
function Card({ card, words, plan, aliases, onWords }: AskOthersProps & { card: CardName }) {
  const textOf = (field: CardField) => words[field] ?? (field.endsWith('_try') ? plan : '');
  const filled = cards[card].filter((field) => textOf(field).trim() !== '');
  const names = namesSomebody(filled.map(textOf).join('\n'), aliases);
  return (
    <PagePart title={t(`ask_${card}_title`)}>
      <p>{t(`ask_${card}_what`)}</p>
      {cards[card].map((field) => (
        <TextField
          key={field}
          tall
          label={t(`ask_${field}`)}
          hint={hints[field]?.() ?? ''}
          value={textOf(field)}
          onSave={(text) => onWords({ [field]: text })}
        />
      ))}
      <p role="status" dir="auto" className={styles.named}>
        {names.length > 0 && t('ask_named', names.map((name) => shortened(name, 60)).join(', '))}
      </p>
      {filled.length > 0 && (
        <QuotedLines
          label={t('ask_copy')}
          lines={[t(`ask_${card}_open`), ...filled.map((field) => t(`ask_${field}_line`, textOf(field).trim()))]}
        />
      )}
    </PagePart>
  );
}

/** Two cards to copy by hand: one asks a colleague for coaching, one tells the team what is being practised. */
export function AskOthers(props: AskOthersProps) {
  return (
    <PageBody>
      <PageHeading>{t('ask_headline')}</PageHeading>
      <p className={styles.what}>{t('ask_what')}</p>
      <Card card="stuck" {...props} />
      <Card card="practising" {...props} />
      <PagePart title={t('pulse_ask_part')}>
        <p>{t('pulse_ask_what')}</p>
        <p>
          <a href={linkTo('pulse')}>{t('pulse_ask')}</a>
        </p>
      </PagePart>
    </PageBody>
  );
}
