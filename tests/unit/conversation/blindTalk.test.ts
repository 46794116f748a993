import { beforeEach, describe, expect, it } from 'vitest';
import { keepGuess } from '../../../lib/conversation/actions/editTalk';
import { isHidden } from '../../../lib/conversation/talkStatus';
import { pressed } from '../../../lib/panel/actions/runShortcut';
import { choose } from '../../../lib/settings/actions';
import { emptyLog, ended, minute, noon, started, talk } from '../../setup/freshLog';

beforeEach(emptyLog);

const over = noon + 10 * minute;
const guess = { ask: 5, tell: 2 };

async function blindTalk(): Promise<string> {
  await choose('blind', true, noon);
  return started();
}

describe('a blind talk', () => {
  it('is so by the choice at its start, whatever is chosen later', async () => {
    const id = await started();
    await ended(id, over);
    expect(await talk(id)).not.toHaveProperty('blind');
    const other = await blindTalk();
    await choose('blind', false, noon);
    expect(await talk(other)).toMatchObject({ blind: true });
    expect(await talk(other)).not.toHaveProperty('guess');
  });

  it('hides what was logged while it is live, and after it until it was guessed or the coach will not', async () => {
    const id = await blindTalk();
    expect(isHidden(await talk(id))).toBe(true);
    expect(isHidden({ ...(await talk(id)), guess })).toBe(true);
    await ended(id, over);
    expect(isHidden(await talk(id))).toBe(true);
    expect(isHidden({ ...(await talk(id)), guess })).toBe(false);
    expect(isHidden({ ...(await talk(id)), guess: null })).toBe(false);
  });

  it('keeps the first guess, and none before its end', async () => {
    const id = await blindTalk();
    await keepGuess(id, guess, noon);
    expect(await talk(id)).not.toHaveProperty('guess');
    await ended(id, over);
    await keepGuess(id, guess, over);
    await keepGuess(id, { ask: 9, tell: 9 }, over);
    expect((await talk(id)).guess).toEqual(guess);
  });

  it('says of a press by shortcut only that it was logged', async () => {
    await blindTalk();
    expect(await pressed('ask', noon + 1000)).toEqual({ what: 'logged-blind' });
  });
});

it('a talk that is not blind hides nothing and takes no guess', async () => {
  const id = await started();
  expect(isHidden(await talk(id))).toBe(false);
  await ended(id, over);
  await keepGuess(id, guess, over);
  expect(await talk(id)).not.toHaveProperty('guess');
});
