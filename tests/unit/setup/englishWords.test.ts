import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { t } from '../../../lib/browser/words';
import { db } from '../../../lib/database/database';

test('unit tests read the English words and keep rows in memory', async () => {
  expect(t('direction')).toBe('ltr');
  expect(browser.i18n.getMessage('nothing' as never)).toBe('');
  await db.local.put({ id: 'a', value: 1 });
  expect(await db.local.count()).toBe(1);
});
