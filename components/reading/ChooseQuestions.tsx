import { type FormEvent, useState } from 'react';
import { t } from '../../lib/browser/words';
import { type Stage, stages } from '../../lib/conversation/types';
import type { Chosen } from '../../lib/reading/actions';
import { hostOf } from '../../lib/reading/articleAddress';
import type { Found, Offer, Source } from '../../lib/reading/types';
import { textLimit } from '../../lib/text';
import { SourceLine } from '../prompts/SourceLine';
import { Button } from '../ui/Button';
import { LineField } from '../ui/LineField';
import { Notice } from '../ui/Notice';
import { number } from '../ui/numberFormat';
import { PagePart } from '../ui/PagePart';
import styles from './ChooseQuestions.module.css';

type Choosable = Extract<Offer, { found: unknown }>;

interface ChooseQuestionsProps {
  offer: Choosable;
  onKeep(chosen: Chosen): void;
  onLeave(): void;
}

/** The stage of each chosen question, by its text. */
type Picked = ReadonlyMap<string, Stage>;

/** The stage of a ticked question, until another is chosen. */
const usual: Stage = 'explore';

interface ListProps {
  found: readonly Found[];
  lang: string;
  picked: Picked;
  onPick(text: string, stage: Stage | null): void;
}

function Question({
  text,
  lang,
  stage,
  onPick,
}: {
  text: string;
  lang: string;
  stage: Stage | undefined;
  onPick: ListProps['onPick'];
}) {
  return (
    <li className={styles.question}>
      <label>
        <input
          type="checkbox"
          checked={stage !== undefined}
          onChange={({ target }) => onPick(text, target.checked ? usual : null)}
        />
        <span lang={lang || undefined} dir="auto">
          {text}
        </span>
      </label>
      {/* Rendered before it can be used, so that ticking a question moves none of the others. */}
      <select
        aria-label={t('reading_stage', text)}
        disabled={stage === undefined}
        value={stage ?? usual}
        onChange={({ target }) => onPick(text, stages.find((one) => one === target.value) ?? null)}
      >
        {stages.map((one) => (
          <option key={one} value={one}>
            {t(`stage_${one}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

function Group({ legend, found, lang, picked, onPick }: ListProps & { legend: string }) {
  if (found.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <ul>
        {found.map(({ text }) => (
          <Question key={text} text={text} lang={lang} stage={picked.get(text)} onPick={onPick} />
        ))}
      </ul>
    </fieldset>
  );
}

/** Questions of the article: open ones first if the language has rules for that, else in the article's order. */
function ArticleGroups(list: ListProps) {
  const { found } = list;
  const of = (openness: Found['openness']) => found.filter((one) => one.openness === openness);
  if (of(null).length === found.length) return <Group {...list} legend={t('reading_questions')} />;
  return (
    <>
      <Group {...list} found={of('open')} legend={t('reading_open')} />
      <Group {...list} found={of(null)} legend={t('reading_either')} />
      <Group {...list} found={of('closed')} legend={t('reading_closed')} />
    </>
  );
}

/** Questions of the article, then those of the page around it: not all that looks like the article belongs to it. */
function Groups(list: ListProps) {
  const of = (beside: boolean) => list.found.filter((one) => Boolean(one.beside) === beside);
  return (
    <>
      <ArticleGroups {...list} found={of(false)} />
      <Group {...list} found={of(true)} legend={t('reading_beside')} />
    </>
  );
}

function usePicked() {
  const [picked, setPicked] = useState<Picked>(new Map());
  const pick = (text: string, stage: Stage | null) => {
    const next = new Map(picked);
    if (stage) next.set(text, stage);
    else next.delete(text);
    setPicked(next);
  };
  return { picked, pick };
}

/** What was chosen, in the order of the article. */
const cardsOf = (found: readonly Found[], picked: Picked): Chosen['cards'] =>
  found.flatMap(({ text }) => {
    const stage = picked.get(text);
    return stage ? [{ text, stage }] : [];
  });

const nameOf = ({ title, address }: Source): string => title || hostOf(address);

function ArticleField({ on, onChange }: { on: boolean; onChange(on: boolean): void }) {
  return (
    <>
      <label className={styles.article}>
        <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
        {t('reading_article')}
      </label>
      <p className={styles.soft}>{t('reading_article_what')}</p>
    </>
  );
}

/** The questions of an article to choose from: the chosen ones become a deck, and the article can be kept too. */
export function ChooseQuestions({ offer: { source, found, more }, onKeep, onLeave }: ChooseQuestionsProps) {
  const { picked, pick } = usePicked();
  const [deck, setDeck] = useState(nameOf(source));
  const [article, setArticle] = useState(false);
  const [empty, setEmpty] = useState(false);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const cards = cardsOf(found, picked);
    setEmpty(cards.length === 0 && !article);
    if (cards.length > 0 || article) onKeep({ source, deck: deck.trim() || nameOf(source), cards, article });
  };
  return (
    <PagePart title={t('reading_found')}>
      <SourceLine {...source} />
      <form className={styles.form} onSubmit={keep} noValidate>
        {found.length === 0 && <p>{t('reading_none')}</p>}
        <Groups found={found} lang={source.lang} picked={picked} onPick={pick} />
        {more && <p className={styles.soft}>{t('reading_more', number(found.length))}</p>}
        {picked.size > 0 && (
          <div className={styles.deck}>
            <LineField label={t('reading_deck')} text={deck} max={textLimit} onText={setDeck} />
          </div>
        )}
        <ArticleField on={article} onChange={setArticle} />
        {empty && <Notice urgent>{t('reading_choose')}</Notice>}
        <p className={styles.actions}>
          <Button look="quiet" type="submit">
            {t('reading_keep')}
          </Button>
          <Button look="link" onClick={onLeave}>
            {t('reading_leave')}
          </Button>
        </p>
      </form>
    </PagePart>
  );
}
