import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/database/database';
import { write } from '../../../../lib/database/storageFault';
import { personByAlias } from '../../../../lib/people/actions/personByAlias';
import { aliasKey } from '../../../../lib/people/alias';
import { everybody, personById } from '../../../../lib/people/queries/people';
import { emptyLog, noon, started, talk } from '../../../setup/freshLog';

beforeEach(emptyLog);

const person = (alias: string) => write([db.people], () => personByAlias(alias, noon));

describe('personByAlias', () => {
  it('makes a new person once, the alias as typed but trimmed', async () => {
    const id = await person('  Ana  B ');
    expect(await personById(id ?? '')).toMatchObject({ alias: 'Ana  B' });
    expect(await person('ana b')).toBe(id);
    expect(await person(' ANA\tB\u00A0')).toBe(id);
    expect(await everybody()).toHaveLength(1);
  });

  it('is nobody for an empty alias', async () => {
    for (const alias of ['', '  ', '\t\n']) expect(await person(alias)).toBeNull();
    expect(await everybody()).toEqual([]);
  });

  it('takes the two ways to write an accent for one', async () => {
    expect(await person('Zoe\u0308')).toBe(await person('Zo\u00EB'));
  });

  it('takes wide and narrow letters for the same, and two windows at once for one', async () => {
    const ids = await Promise.all([person('Ana 1'), person('\uFF21\uFF2E\uFF21\u3000\uFF11'), person('ana 1')]);
    expect(new Set(ids).size).toBe(1);
    expect(await everybody()).toHaveLength(1);
  });

  it('tells different aliases apart, markup and formulas being letters', async () => {
    const aliases = ['Ana', 'Anna', '<b>Ana</b>', '=1+1', '"Ana"', 'أنا', '👩'];
    const ids = await Promise.all(aliases.map(person));
    expect(new Set(ids).size).toBe(aliases.length);
    expect((await everybody()).map(({ alias }) => alias).sort()).toEqual([...aliases].sort());
  });

  it('makes one person of two conversations with them', async () => {
    const one = await talk(await started({ alias: 'Ana' }));
    await db.conversations.update(one.id, { status: 'ended', endedAt: noon });
    const two = await talk(await started({ alias: 'ana ' }, noon + 1));
    expect(two.personId).toBe(one.personId);
  });
});

describe('aliasKey', () => {
  it('is its own key', () => {
    for (const alias of ['Ana', ' İzmir  x ', 'STRASSE', 'é']) expect(aliasKey(aliasKey(alias))).toBe(aliasKey(alias));
  });
});
