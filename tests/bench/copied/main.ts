// The page in which copies of the log are measured: a backup against a bare read, and presses during other work.

import { removeCopies, renewCopy } from '../../../lib/backup/actions/innerCopy';
import { stageBackup } from '../../../lib/backup/actions/restoreBackup';
import { backupBlob } from '../../../lib/backup/queries/wholeBackup';
import { alone } from '../../../lib/browser/privateFiles';
import { logMark, pressOf } from '../../../lib/conversation/actions/logMark';
import type { Conversation } from '../../../lib/conversation/types';
import { db } from '../../../lib/database/database';
import { backupTables } from '../../../lib/database/tables';
import { openClock, revise } from '../../../lib/database/writeRows';
import { deletePerson } from '../../../lib/people/actions/deletePerson';
import { personBlob } from '../../../lib/people/queries/personFile';
import type { Result } from '../../../lib/result';
import { emptyLog, fillTalks, manyTalks, partsOf, putRows } from '../manyTalks';
import { partOf } from '../seed';

const about = { lang: 'en', app: 'measured' };
/** The person of every talk, once `fillFor` was called. */
const somebody = 'person-of-all';
const live = 'talk-live';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const copy = async (): Promise<Blob> => good(await backupBlob(Date.now(), about)).blob;

/** Reads every row of the same tables by cursor in one transaction; returns how many there were. */
function walk(): Promise<number> {
  const reading = db.backendDB().transaction([...backupTables], 'readonly');
  let rows = 0;
  for (const name of backupTables) {
    const asked = reading.objectStore(name).openCursor();
    asked.onsuccess = () => {
      if (!asked.result) return;
      rows += 1;
      asked.result.continue();
    };
  }
  return new Promise((done, fail) => {
    reading.oncomplete = () => done(rows);
    reading.onabort = () => fail(reading.error);
  });
}

/** Milliseconds of a backup and of a bare read, alternating, `times` each after `warmUp` that do not count. */
async function measureBackup(times: number, warmUp: number) {
  const copied: number[] = [];
  const bare: number[] = [];
  let bytes = 0;
  let rows = 0;
  const write = async () => {
    bytes = (await copy()).size;
  };
  const read = async () => {
    rows = await walk();
  };
  for (let round = 0; round < times + warmUp; round += 1) {
    if (round % 2) bare.push(await timed(read));
    copied.push(await timed(write));
    if (round % 2 === 0) bare.push(await timed(read));
  }
  return { copied: copied.slice(warmUp), bare: bare.slice(warmUp), bytes, rows };
}

/** Talks that change before each renewal of the inner copy. */
const changedTalks = 10;

/** Writes a note into the reflections of ten talks, different ones in each round. */
async function changeTalks(round: number): Promise<void> {
  await openClock();
  const some = await db.reflections
    .orderBy(':id')
    .offset(round * changedTalks)
    .limit(changedTalks)
    .primaryKeys();
  if (some.length < changedTalks) throw new Error('too few talks to change');
  await db.transaction('rw', db.reflections, async () => {
    for (const id of some) await revise(db.reflections, id, Date.now(), () => ({ noticed: `changed ${round}` }));
  });
}

/** Milliseconds of renewing the inner copy (`times` after `warmUp` uncounted ones), and of writing it whole. */
async function measureInner(times: number, warmUp: number) {
  await alone(removeCopies);
  await changeTalks(0);
  const whole = await timed(() => renewCopy(Date.now()));
  const renewed: number[] = [];
  for (let round = 0; round < times + warmUp; round += 1) {
    await changeTalks(round);
    renewed.push(await timed(() => renewCopy(Date.now())));
  }
  return { whole, renewed: renewed.slice(warmUp) };
}

/** Fills the log with only these talks, all with one person and none of them live. */
async function fillFor(talks: number): Promise<void> {
  await db.open();
  await emptyLog(db.backendDB());
  for (const { conversations, ...rows } of partsOf(manyTalks(talks, Date.now()))) {
    await putRows(db.backendDB(), {
      ...rows,
      people: [{ ...rows.people[0], id: somebody, alias: 'S.' }],
      conversations: conversations.map((talk) => ({ ...talk, personId: somebody })),
    });
  }
}

/** Starts or ends the talk that presses go to, without notifying anybody. */
async function setLive(is: boolean): Promise<void> {
  const [talk] = partOf({ talks: 1, marksEach: 0, now: Date.now() }, 0, 1).conversations;
  const talkBegun = { ...talk, id: live, personId: null, startedAt: Date.now() - 60_000 };
  const over = is ? { status: 'live', endedAt: null, endReason: null, summary: null } : { endedAt: Date.now() };
  // Strict, like the start of a talk: it flushes all earlier relaxed writes, so that no press has to wait for them.
  await db.conversations.put({ ...talkBegun, ...over } as Conversation);
}

const moment = (ms: number) => new Promise((next) => setTimeout(next, ms));

/** Polls slowly until a read returns true, so that polling is no load of its own. */
async function whenever(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await moment(100);
}

let file: Blob | undefined;
/** Whether the part of the work that presses are measured against has begun. */
let begun = false;

/** What runs during presses. Each resolves when all of it is finished. */
const works = {
  backup: copy,
  person: async () => good(await personBlob(somebody, Date.now(), about)),
  deletion: async () => {
    good(await deletePerson(somebody, Date.now()));
    // The sweep of the deleted rows, which runs afterwards in pieces, is part of the work.
    const others = () => db.conversations.filter(({ id }) => id !== live).count();
    const ours = () => db.marks.where('conversationId').equals(live).count();
    await whenever(async () => (await others()) === 0 && (await db.marks.count()) === (await ours()));
  },
  preview: async () => {
    const previewed = stageBackup(file ?? new Blob(), Date.now());
    // A file is imported only while no talk is live: the presses come while it is compared with the log.
    const local = async () => (await db.local.get('staging'))?.value as { header: unknown } | undefined;
    await Promise.race([previewed, whenever(async () => Boolean((await local())?.header))]);
    await setLive(true);
    begun = true;
    good(await previewed);
  },
};
export type Work = keyof typeof works;

/** Prepares a work, so that it can start at once. */
async function prepareFor(work: Work, talks: number): Promise<void> {
  begun = work !== 'preview';
  if (work === 'deletion' || (await db.conversations.count()) < talks) await fillFor(talks);
  if (work === 'preview') {
    await setLive(false);
    await db.local.delete('staging');
    file = await copy();
  } else await setLive(true);
}

let over = false;

/**
 * Presses `wanted` times or until `stop`, waiting 0 to 2 × `between` milliseconds before each press; returns the
 * milliseconds of each.
 */
async function press(wanted: number, between: number): Promise<number[]> {
  const took: number[] = [];
  over = false;
  while (took.length < wanted && !over) {
    await moment(Math.random() * 2 * between);
    const now = Date.now();
    const one = pressOf({ id: live, startedAt: now - 1000 }, 'ask', now);
    took.push(
      await timed(async () => {
        if (!(await logMark(one, now))) throw new Error('a press was refused');
      }),
    );
  }
  return took;
}

Object.assign(globalThis, {
  copied: {
    fill: (talks: number, from: number, to: number, now: number) => fillTalks(manyTalks(talks, now), from, to),
    measureBackup,
    measureInner,
    copy: async () => (await copy()).size,
    prepareFor,
    work: async (name: Work) => void (await works[name]()),
    untilBegun: () => whenever(async () => begun),
    press,
    stop: async () => {
      over = true;
    },
  },
});
