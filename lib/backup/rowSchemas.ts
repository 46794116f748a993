// The schema of each row of a backup. Unknown fields are refused.
import * as v from 'valibot';
import { endings, sides } from '../commitments/types';
import { bands, coverages, enders, kinds, outcomes, stages } from '../conversation/types';
import { type BackupTable, mergedTables, ownerTables, type RowOf } from '../database/tables';
import { relations } from '../people/types';
import { asideTexts } from '../reflection/asideTexts';
import {
  answers,
  day,
  dueDay,
  id,
  madeId,
  markKey,
  name,
  position,
  rating,
  row,
  stamp,
  text,
  time,
  whole,
} from './fieldSchemas';
import { keySet } from './keySetSchema';
import { reflection } from './reflectionSchema';
import { setting } from './settingSchemas';

const summary = v.strictObject({
  asks: whole,
  tells: whole,
  duration: time,
  firstTell: v.nullable(time),
  longestRun: v.nullable(v.strictObject({ key: markKey, length: whole })),
  times: v.objectWithRest({ ask: v.array(time), tell: v.array(time) }, v.array(time)),
  open: v.exactOptional(v.record(markKey, time)),
});

/** `was`, the person that the row itself names, is set only if `personId` is somebody that person became. */
const isAbout = ({ personId, was }: { personId: string | null; was?: string }): boolean =>
  was === undefined || personId !== null;

const conversation = v.pipe(
  v.strictObject({
    ...row,
    status: v.picklist(['live', 'ended']),
    capture: v.picklist(['live', 'sample', 'recalled']),
    startedAt: time,
    endedAt: v.nullable(time),
    endReason: v.nullable(v.picklist(['coach', 'tab-closed', 'left', 'last-mark', 'switched'])),
    endFromMarks: v.exactOptional(v.literal(true)),
    loggedFrom: v.exactOptional(time),
    timeZone: name,
    localDay: day,
    kind: v.nullable(v.picklist(kinds)),
    personId: v.nullable(id),
    was: v.exactOptional(id),
    plannedMinutes: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000))),
    site: v.nullable(name),
    keySetId: id,
    modes: v.exactOptional(v.pipe(v.array(markKey), v.maxLength(20))),
    details: v.exactOptional(v.pipe(v.array(markKey), v.maxLength(20))),
    chosenStage: v.nullable(v.strictObject({ stage: v.picklist(stages), at: time })),
    dealId: v.nullable(id),
    pinnedDealId: v.nullable(id),
    coverage: v.nullable(v.picklist(coverages)),
    confirmedAt: v.nullable(time),
    blind: v.exactOptional(v.literal(true)),
    guess: v.exactOptional(v.nullable(v.record(markKey, whole))),
    confidence: v.exactOptional(rating),
    summary: v.nullable(summary),
  }),
  v.forward(
    v.partialCheck([['status'], ['startedAt'], ['endedAt']], (talk) =>
      talk.status === 'live' ? talk.endedAt === null : talk.endedAt !== null && talk.endedAt >= talk.startedAt,
    ),
    ['endedAt'],
  ),
  v.forward(v.partialCheck([['personId'], ['was']], isAbout), ['was']),
);

const mergedTable = v.picklist(mergedTables);

const cover = v.pipe(v.string(), v.regex(new RegExp(`^(?:${ownerTables.join('|')})/.`, 's')), v.maxLength(250));

const tombstone = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.maxLength(300)),
    stamp,
    table: mergedTable,
    row: madeId,
    of: v.exactOptional(cover),
    into: v.exactOptional(id),
    deleted: v.exactOptional(stamp),
  }),
  v.forward(
    v.partialCheck([['id'], ['table'], ['row']], (stone) => stone.id === `${stone.table}/${stone.row}`),
    ['id'],
  ),
);

/** Only a text that a person wrote can have been set aside. */
const aside = v.pipe(
  v.strictObject({ ...row, table: v.picklist(['reflections', 'people']), row: id, field: name, text }),
  v.forward(
    v.partialCheck([['table'], ['field']], ({ table, field }) => asideTexts[table].some((one) => one === field)),
    ['field'],
  ),
);

const card = v.strictObject({
  ...row,
  deckId: id,
  position,
  stage: v.nullable(v.picklist(stages)),
  kinds: v.pipe(v.array(v.picklist(['any', ...kinds])), v.maxLength(100)),
  lang: name,
  text,
});

/** One schema per table. Any prompt id or site is valid: later versions of the decks and of the sites change them. */
export const rowSchemas = {
  conversations: conversation,
  marks: v.strictObject({ ...row, conversationId: id, key: markKey, at: time, pressed: v.exactOptional(stamp) }),
  deals: v.strictObject({
    ...row,
    conversationId: id,
    promptId: id,
    position,
    shownAt: time,
    usedAt: v.nullable(time),
    openedAt: v.exactOptional(v.nullable(time)),
  }),
  reflections: reflection,
  people: v.strictObject({
    ...row,
    alias: text,
    relation: v.exactOptional(v.nullable(v.picklist(relations))),
    wants: v.exactOptional(text),
  }),
  asides: aside,
  settings: setting,
  gaps: v.strictObject({
    ...row,
    conversationId: id,
    from: time,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
  }),
  ideas: v.strictObject({ ...row, conversationId: id, at: time, text, outcome: v.nullable(v.picklist(outcomes)) }),
  pauses: v.strictObject({
    ...row,
    conversationId: id,
    at: time,
    band: v.picklist(bands),
    endedBy: v.nullable(v.picklist(enders)),
    pressed: v.exactOptional(stamp),
  }),
  tombstones: tombstone,
  decks: v.strictObject({
    ...row,
    name: text,
    lang: name,
    source: v.nullable(v.strictObject({ title: text, address: text })),
  }),
  cards: card,
  readings: v.strictObject({
    ...row,
    title: text,
    byline: text,
    excerpt: text,
    lang: name,
    address: text,
    minutes: whole,
    keptAt: time,
  }),
  keysets: keySet,
  commitments: v.strictObject({
    id: madeId,
    stamp,
    conversationId: id,
    whose: v.picklist(sides),
    closed: v.nullable(v.strictObject({ as: v.picklist(endings), at: time })),
    own: v.exactOptional(v.strictObject({ text, by: v.nullable(dueDay) })),
  }),
  pulses: v.pipe(
    v.strictObject({
      ...row,
      conversationId: v.nullable(id),
      personId: v.nullable(id),
      was: v.exactOptional(id),
      day,
      mine: answers,
      theirs: answers,
      line: text,
    }),
    v.forward(v.partialCheck([['personId'], ['was']], isAbout), ['was']),
  ),
  plans: v.strictObject({
    ...row,
    conversationId: v.exactOptional(id),
    madeAt: time,
    chosenAt: time,
    asideAt: v.nullable(time),
    own: v.exactOptional(v.strictObject({ planWhen: text, planInstead: text, planWill: text })),
    from: v.exactOptional(id),
  }),
} satisfies { [T in BackupTable]: v.GenericSchema<unknown, RowOf[T]> };
