// Rows as a change at some moment on some machine leaves them, for the laws of merging.
import fc from 'fast-check';
import { asideId } from '../../../lib/backup/mergeRows';
import { endings } from '../../../lib/commitments/types';
import type { Conversation } from '../../../lib/conversation/types';
import { coverages, enders, outcomes } from '../../../lib/conversation/types';
import type { Aside } from '../../../lib/database/types';
import {
  card,
  commitment,
  deck,
  keySet,
  mark,
  noon,
  pause,
  plan,
  pulse,
  reading,
  reflection,
  stampAt,
  talk,
} from './log';

const texts = ['', 'a', 'b', 'c'];
/** The moment and machine of a change. What was written follows from them, because one stamp is one change. */
export const change = fc.record({
  wall: fc.integer({ min: 1, max: 9 }),
  device: fc.constantFrom('aaaaaaaa', 'bbbbbbbb'),
});
type Change = { wall: number; device: string };
export const stampOf = ({ wall, device }: Change): string => stampAt(wall, device);
const textOf = ({ wall, device }: Change): string => texts[(wall * 7 + device.charCodeAt(0)) % texts.length] ?? '';

export const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
export const some = <T>(values: readonly (T | undefined)[]): T[] => values.flatMap((value) => value ?? []);

/** Live when its file was written, ended by its last mark or the last time it was seen, or by the coach. */
const endsOf = (at: Change): Partial<Conversation>[] => [
  { status: 'live', endedAt: null, endReason: null, summary: null },
  { endReason: 'last-mark', endedAt: noon + at.wall * 1000 },
  { endReason: 'coach' },
];
export const talkAt = (id: string, at: Change) =>
  talk(id, { stamp: stampOf(at), coverage: coverages[at.wall % 4] ?? null, ...endsOf(at)[at.wall % 3] });
export const markAt = (id: string, at: Change) => ({
  ...mark(id, 'c1', noon + at.wall * 1000, at.wall % 2 ? 'ask' : 'tell'),
  stamp: stampOf(at),
});
const statuses = ['held', 'waiting', 'open', 'done', 'not-now'] as const;
export const reflectionAt = (id: string, at: Change) =>
  reflection(id, {
    stamp: stampOf(at),
    status: statuses[(at.wall + at.device.charCodeAt(0)) % 5] ?? 'done',
    noticed: textOf(at),
    myStep: texts[at.wall % 3] ?? '',
    triggerOther: texts[at.wall % 2] ?? '',
    ...(at.wall % 3 ? { ownTriggers: texts.slice(1, at.wall % 4), longFelt: textOf(at) } : {}),
  });
export const dealAt = (id: string, at: Change) => ({
  id,
  stamp: stampOf(at),
  conversationId: 'c1',
  promptId: 'open-1',
  position: 0,
  shownAt: noon,
  usedAt: at.wall % 2 ? noon + at.wall : null,
});
export const ideaAt = (id: string, at: Change) => ({
  ...{ id, stamp: stampOf(at), conversationId: 'c1', at: noon + at.wall },
  text: textOf(at),
  outcome: outcomes[at.wall % 4] ?? null,
});
export const pauseAt = (id: string, at: Change) =>
  pause(id, { stamp: stampOf(at), at: noon + at.wall, endedBy: enders[at.wall % 4] ?? null });
export const commitmentAt = (id: string, at: Change) =>
  commitment(id, { stamp: stampOf(at), closed: at.wall % 2 ? { as: endings[at.wall % 4] ?? 'done', at: noon } : null });
/** One of two people, or one who had become the other by then. */
export const whomAt = ({ wall }: Change): { personId: string; was?: string } =>
  wall % 3 ? { personId: wall % 2 ? 'p1' : 'p2' } : { personId: 'p2', was: 'p1' };
/** About a talk, which never changes, or about the person it had moved to by then. */
export const pulseAt = (id: string, at: Change) =>
  pulse(id, {
    stamp: stampOf(at),
    line: textOf(at),
    ...(id === 'u2' ? { conversationId: null, ...whomAt(at) } : {}),
  });
export const planAt = (id: string, at: Change) => plan(id, { stamp: stampOf(at), asideAt: at.wall % 2 ? noon : null });
export const ownPlanAt = (id: string, at: Change) => {
  const { conversationId: _, ...row } = planAt(id, at);
  return { ...row, own: { planWhen: '', planInstead: '', planWill: 'ask' } };
};
export const gapAt = (id: string, at: Change) => ({
  id,
  stamp: stampOf(at),
  conversationId: 'c1',
  from: noon + at.wall * 1000,
  minutes: at.wall,
});
export const asideAt = (text: string, at: Change): Aside => ({
  id: asideId('reflections', 'c1', 'noticed', text),
  stamp: stampOf(at),
  table: 'reflections',
  row: 'c1',
  field: 'noticed',
  text,
});
export const aliasAside = (at: Change): Aside => ({
  ...asideAt('b', at),
  id: asideId('people', 'p1', 'alias', 'Pb'),
  table: 'people',
  row: 'p1',
  field: 'alias',
  text: 'Pb',
});
export const deckAt = (id: string, at: Change) => deck(id, { stamp: stampOf(at), name: textOf(at) });
export const cardAt = (id: string, at: Change) =>
  card(id, 'k1', { stamp: stampOf(at), text: textOf(at), position: at.wall });
export const readingAt = (id: string, at: Change) => reading(id, { stamp: stampOf(at), title: textOf(at) });
export const keySetAt = (id: string, at: Change) =>
  keySet(id, { stamp: stampOf(at), means: at.wall % 2 ? 'k0' : null });
export const aliasAt = (at: Change, id = 'p1') => ({
  ...{ id, stamp: stampOf(at), alias: `P${textOf(at)}` },
  ...(at.wall % 2 ? { relation: 'client' as const, wants: textOf(at) } : {}),
});
