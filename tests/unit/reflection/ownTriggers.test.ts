import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/database/database';
import { writeReflection } from '../../../lib/reflection/actions';
import { offeredTriggers, offerTrigger } from '../../../lib/reflection/offeredTriggerActions';
import { canBeOffered, madeChoice, ownTriggerLimit } from '../../../lib/reflection/ownTriggers';
import { emptyLog, ended, minute, noon, started } from '../../setup/freshLog';

beforeEach(emptyLog);

async function chose(...ownTriggers: string[]): Promise<string> {
  const id = await started();
  await ended(id, noon + minute);
  await writeReflection(id, { ownTriggers }, noon + minute);
  return id;
}

const typed = (triggerOther: string, ownTriggers?: string[]) => ({
  triggers: ['silence', 'something-else'] as ('silence' | 'something-else')[],
  triggerOther,
  ...(ownTriggers ? { ownTriggers } : {}),
});

describe('words of the coach’s own', () => {
  it('are offered from then on, the newest first, each once whatever the case and the accents', async () => {
    await chose('Lärm', 'Friday');
    await chose('larm', 'אחרי הצהריים');
    expect(await offeredTriggers()).toEqual(['larm', 'אחרי הצהריים', 'Friday']);
  });

  it('are taken away from what is offered and offered again, and stay where they were chosen', async () => {
    const id = await chose('Friday', 'Noise');
    await offerTrigger(' FRIDAY', false, noon);
    expect(await offeredTriggers()).toEqual(['Noise']);
    expect((await db.reflections.get(id))?.ownTriggers).toEqual(['Friday', 'Noise']);
    expect(JSON.stringify(await db.settings.toArray()).toLowerCase()).not.toContain('friday');
    await offerTrigger('friday', true, noon);
    expect(await offeredTriggers()).toEqual(['Friday', 'Noise']);
  });

  it('are gone with the talk they were chosen in', async () => {
    const id = await chose('Friday');
    await db.reflections.delete(id);
    expect(await offeredTriggers()).toEqual([]);
  });

  it('longer than a choice are never offered, whatever a file says', async () => {
    await chose('a'.repeat(100_000), 'a'.repeat(ownTriggerLimit));
    expect(await offeredTriggers()).toEqual(['a'.repeat(ownTriggerLimit)]);
  });

  it.each([
    ['  ', false],
    ['x', true],
    [` ${'a'.repeat(ownTriggerLimit)}\n`, true],
    ['a'.repeat(ownTriggerLimit + 1), false],
  ])('can be a choice where they are short: %j %s', (text, can) => {
    expect(canBeOffered(text)).toBe(can);
  });

  it('become a choice in place of “something else”, and are chosen', () => {
    expect(madeChoice(typed(' Friday,\n late '), [])).toEqual({
      triggers: ['silence'],
      triggerOther: '',
      ownTriggers: ['Friday, late'],
    });
  });

  it('known already are chosen as they were first written, and once', () => {
    expect(madeChoice(typed('friday'), ['Friday']).ownTriggers).toEqual(['Friday']);
    expect(madeChoice(typed('friday', ['Friday']), []).ownTriggers).toEqual(['Friday']);
  });
});
