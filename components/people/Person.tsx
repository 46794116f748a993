import type { ReactNode } from 'react';
import { snake, t } from '../../lib/browser/words';
import type { Mix } from '../../lib/conversation/combinedFigures';
import type { Fault } from '../../lib/database/storageFault';
import type { Aside } from '../../lib/database/types';
import { linkTo } from '../../lib/log/routes';
import type { Going } from '../../lib/people/actions/deletePerson';
import type { RenameFault } from '../../lib/people/actions/editPerson';
import { type Person as Named, relations } from '../../lib/people/types';
import type { AskedOften } from '../../lib/prompts/queries/askedQuestions';
import type { TalkEntry } from '../conversation/talks/TalkRow';
import { AsideTexts } from '../reflection/AsideTexts';
import { Button } from '../ui/Button';
import { ChoiceChips } from '../ui/ChoiceChips';
import { Notice } from '../ui/Notice';
import { PageHeading } from '../ui/PageHeading';
import { PagePart } from '../ui/PagePart';
import { SettledField } from '../ui/SettledField';
import { TextField } from '../ui/TextField';
import type { Saved } from '../ui/useAutosave';
import { DeletePerson } from './DeletePerson';
import { MergePeople } from './MergePeople';
import styles from './Person.module.css';
import { AskedWith, MixWith, OpenWith, type OpenWithProps, TalksWith } from './PersonParts';

/** Everything about one person. */
export interface PersonView {
  person: Named;
  /** Their talks, newest first, as many as are shown; `total` is how many there are. */
  entries: readonly TalkEntry[];
  total: number;
  mixes: readonly Mix[];
  asked: readonly AskedOften[];
  asides: readonly Aside[];
  others: readonly Named[];
  /** Another person with the same alias. */
  twin: Named | undefined;
}

export interface PersonProps extends PersonView, OpenWithProps {
  /** YYYY-MM-DD, in the coach's time zone. */
  today: string;
  saved: Saved;
  /** Why the last new alias was refused. */
  renameFault: RenameFault | null;
  /** What would be deleted, once the coach has asked; `live` if a live talk prevents it. */
  going: Going | 'live' | null;
  /** Why the requested deletion failed. */
  failed?: Fault | null;
  /** Whether the file was saved since this page was opened. */
  exported: boolean;
  onTyping(): void;
  onRename(alias: string): void;
  onDescribe(patch: Pick<Partial<Named>, 'relation' | 'wants'>): void;
  onTakeBack(aside: Aside): void;
  onDismiss(aside: Aside): void;
  onMore(): void;
  onMerge(staysId: string, goesId: string): void;
  onExport(): void;
  onAskDelete(): void;
  onKeep(): void;
  onDelete(): void;
  /** What they said about the coach. */
  pulses?: ReactNode;
}

/** One person: who they are to the coach, the talks with them, what was counted and asked. */
export function Person(props: PersonProps) {
  const { person, asides, going } = props;
  return (
    <article className={styles.page}>
      <PageHeading>
        <bdi className={styles.alias}>{person.alias}</bdi>
      </PageHeading>
      <p>
        <a href={linkTo('people')}>{t('people_all')}</a>
      </p>
      <AsideTexts asides={asides} onTakeBack={props.onTakeBack} onDismiss={props.onDismiss} />
      <Known {...props} />
      <OpenWith {...props} />
      <TalksWith {...props} />
      <MixWith mixes={props.mixes} />
      <AskedWith key={person.id} asked={props.asked} />
      {props.pulses}
      <Keep {...props} />
      {going && going !== 'live' && (
        <DeletePerson
          alias={person.alias}
          going={going}
          failed={props.failed ?? null}
          onExport={props.onExport}
          onDelete={props.onDelete}
          onClose={props.onKeep}
        />
      )}
    </article>
  );
}

function Known({ person, twin, others, renameFault, saved, ...on }: PersonProps) {
  const taken = typeof renameFault === 'object' ? others.find(({ id }) => id === renameFault?.taken) : undefined;
  return (
    <div className={styles.fields}>
      <SettledField label={t('person_alias')} value={person.alias} stamp={person.stamp} onSettle={on.onRename} />
      {renameFault === 'empty' && <Notice urgent>{t('person_alias_empty')}</Notice>}
      {taken && <Notice urgent>{t('person_alias_taken')}</Notice>}
      {!taken && twin && <Notice>{t('person_alias_twice')}</Notice>}
      {(taken ?? twin) && (
        <MergePeople
          key={(taken ?? twin)?.id}
          person={person}
          others={others}
          chosen={taken ?? twin}
          onMerge={on.onMerge}
        />
      )}
      <ChoiceChips
        legend={t('person_relation')}
        choices={relations.map((value) => ({ value, label: t(`relation_${snake(value)}`) }))}
        value={person.relation ?? null}
        onChange={(relation) => on.onDescribe({ relation })}
      />
      <TextField
        label={t('person_wants')}
        hint={t('person_wants_hint')}
        tall
        value={person.wants ?? ''}
        onSave={(wants) => on.onDescribe({ wants })}
        onTyping={on.onTyping}
      />
      <p className={styles.soft} role="status">
        {saved && t(saved)}
      </p>
    </div>
  );
}

/** What can be done with the whole person: merge, export to a file, delete. */
function Keep({ person, twin, others, renameFault, going, exported, ...on }: PersonProps) {
  const offered = twin !== undefined || (renameFault !== null && renameFault !== 'empty');
  return (
    <PagePart title={t('person_all')}>
      {others.length > 0 && !offered && (
        <details className={styles.merge}>
          <summary>{t('merge_title')}</summary>
          <MergePeople person={person} others={others} onMerge={on.onMerge} />
        </details>
      )}
      <p className={styles.soft}>{t('person_file_what')}</p>
      <p className={styles.row}>
        <Button look="quiet" onClick={on.onExport}>
          {t('person_file')}
        </Button>
        <span role="status">{exported && t('take_saved')}</span>
      </p>
      <p className={styles.delete}>
        <Button look="link" onClick={on.onAskDelete}>
          {t('person_delete')}
        </Button>
      </p>
      {going === 'live' && <Notice urgent>{t('person_live')}</Notice>}
    </PagePart>
  );
}
