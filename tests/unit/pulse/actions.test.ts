import { beforeEach, describe, expect, it } from 'vitest';
import { deleteConversation, mendConversation, undelete } from '../../../lib/conversation/actions/editTalk';
import { db } from '../../../lib/database/database';
import { deletePerson } from '../../../lib/people/actions/deletePerson';
import { mergePeople, unmergePeople } from '../../../lib/people/actions/editPerson';
import { deletePulse, keepPulse, type NewPulse, newPulse, restorePulse } from '../../../lib/pulse/actions';
import { keptPulses } from '../../../lib/pulse/queries';
import type { Pulse } from '../../../lib/pulse/types';
import { emptyLog, ended, minute, noon, started, talk } from '../../setup/freshLog';

beforeEach(emptyLog);

const later = noon + 5 * minute;
const about = (more: Partial<NewPulse>): NewPulse =>
  newPulse({
    ...{ conversationId: null, personId: null, day: '2026-01-15', mine: [4, 3, null], theirs: [2, 3, 5] },
    line: 'More silence',
    ...more,
  });

async function met(alias: string, at = noon): Promise<{ id: string; personId: string }> {
  const id = await started({ alias }, at);
  await ended(id, at + minute);
  const { personId } = await talk(id);
  return { id, personId: personId ?? '' };
}

const kept = async (id: string | null = null): Promise<string[]> => (await keptPulses(id)).map((one) => one.id);
const row = async ({ id }: NewPulse): Promise<Pulse> => {
  const found = await db.pulses.get(id);
  if (!found) throw new Error('not kept');
  return found;
};

describe('a pulse that is kept', () => {
  it('is kept once, found at its talk or person, and deleted with undo', async () => {
    const { id, personId } = await met('Ana');
    const [ofTalk, ofPerson] = [about({ conversationId: id }), about({ personId })];
    for (const one of [ofTalk, ofPerson, ofTalk]) await keepPulse(one, later);
    expect(await kept()).toEqual([ofPerson.id, ofTalk.id]);
    expect(await kept(id)).toEqual([ofTalk.id]);
    expect(await kept(personId)).toEqual([ofPerson.id, ofTalk.id]);
    const gone = await row(ofTalk);
    await deletePulse(gone, later);
    expect(await kept(id)).toEqual([]);
    await restorePulse(gone, later);
    expect(await row(ofTalk)).toMatchObject({ line: 'More silence', theirs: [2, 3, 5] });
  });

  it('goes with its talk, and comes back with it', async () => {
    const { id } = await met('Ana');
    const one = about({ conversationId: id });
    await keepPulse(one, later);
    const removed = await deleteConversation(id, later);
    expect(await kept()).toEqual([]);
    await undelete(removed, later);
    expect(await kept(id)).toEqual([one.id]);
  });

  it('is neither kept nor brought back where its talk or person is gone', async () => {
    const { id, personId } = await met('Ana');
    const [ofTalk, ofPerson] = [about({ conversationId: id }), about({ personId })];
    for (const one of [ofTalk, ofPerson]) await keepPulse(one, later);
    const rows = await Promise.all([ofTalk, ofPerson].map(row));
    for (const one of rows) await deletePulse(one, later);
    await deletePerson(personId, later);
    for (const one of rows) await restorePulse(one, later);
    for (const one of [about({ conversationId: id }), about({ personId })]) await keepPulse(one, later);
    expect(await kept()).toEqual([]);
  });

  it('follows when two people become one, and goes back when they are two again', async () => {
    const [ana, ben] = [await met('Ana'), await met('Ben', noon + 2 * minute)];
    const one = about({ personId: ben.personId });
    await keepPulse(one, later);
    const joined = await mergePeople(ana.personId, ben.personId, later);
    expect(await kept(ana.personId)).toEqual([one.id]);
    if (joined) await unmergePeople(joined, later);
    expect([await kept(ana.personId), await kept(ben.personId)]).toEqual([[], [one.id]]);
  });

  it('keeps its person, whom no talk is about any more', async () => {
    const { id, personId } = await met('Ana');
    await keepPulse(about({ personId }), later);
    await mendConversation(id, { alias: 'Ben' }, later);
    expect(await kept(personId)).toHaveLength(1);
    expect(await db.people.get(personId)).toMatchObject({ alias: 'Ana' });
  });
});
