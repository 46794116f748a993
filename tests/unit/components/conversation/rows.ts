// The rows of the log's component tests: one talk, its marks, its reflection.

import type { Conversation, Mark, Pause, Summary } from '../../../../lib/conversation/types';
import type { Aside } from '../../../../lib/database/types';
import { askTellId } from '../../../../lib/key-sets/defaultKeySet';
import { emptyReflection, type Reflection } from '../../../../lib/reflection/types';

/** Thursday, 15 January 2026, 12:00 UTC. */
export const noon = Date.parse('2026-01-15T12:00:00Z');
export const minute = 60_000;

export const aSummary = (some: Partial<Summary> = {}): Summary => ({
  asks: 9,
  tells: 6,
  duration: 28 * minute,
  firstTell: 95_000,
  longestRun: { key: 'ask', length: 4 },
  times: { ask: [10, 70, 400], tell: [95, 900] },
  ...some,
});

export const aTalk = (some: Partial<Conversation> = {}): Conversation => ({
  id: 'talk',
  stamp: 's',
  status: 'ended',
  capture: 'live',
  startedAt: noon,
  endedAt: noon + 28 * minute,
  endReason: 'coach',
  timeZone: 'UTC',
  localDay: '2026-01-15',
  kind: 'one-on-one',
  personId: 'person',
  plannedMinutes: null,
  site: null,
  keySetId: askTellId,
  chosenStage: null,
  dealId: null,
  pinnedDealId: null,
  coverage: 'most',
  confirmedAt: null,
  summary: aSummary(),
  ...some,
});

export const aLiveTalk = (some: Partial<Conversation> = {}): Conversation =>
  aTalk({ status: 'live', endedAt: null, endReason: null, summary: null, ...some });

export const aMark = (id: string, key: Mark['key'], seconds: number): Mark => ({
  id,
  stamp: id,
  conversationId: 'talk',
  key,
  at: noon + seconds * 1000,
});

export const aPause = (id: string, seconds: number, some: Partial<Pause> = {}): Pause => ({
  ...{ id, stamp: id, conversationId: 'talk', at: noon + seconds * 1000, band: '3-to-8', endedBy: null },
  ...some,
});

export const aReflection = (some: Partial<Reflection> = {}): Reflection => ({
  ...emptyReflection,
  id: 'talk',
  stamp: 's',
  status: 'done',
  ...some,
});

export const anAside = (some: Partial<Aside> = {}): Aside => ({
  id: 'aside',
  stamp: 's',
  table: 'reflections',
  row: 'talk',
  field: 'noticed',
  text: 'They went quiet.',
  ...some,
});
