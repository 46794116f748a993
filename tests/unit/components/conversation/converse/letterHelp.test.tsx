import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ParkLine } from '../../../../../components/conversation/converse/ParkLine';
import { PauseLine } from '../../../../../components/conversation/converse/PauseLine';
import { t } from '../../../../../lib/browser/words';
import { verbLetters } from '../../../../../lib/conversation/verbs';

it('the letter of every verb is named in the settings or on its button', () => {
  const park = { onOpen: vi.fn(), onCancel: vi.fn(), onPark: vi.fn() };
  const pause = { onStart: vi.fn(), onEnd: vi.fn(), onSpoke: vi.fn() };
  const { container } = render(
    <>
      <p>{t('settings_letters_what')}</p>
      <ParkLine count={0} open={false} withLetters {...park} />
      <PauseLine from={null} asking={false} withLetters {...pause} />
    </>,
  );
  const texts = [...container.querySelectorAll('p, kbd')].map(({ textContent }) => textContent);
  const named = texts.join(' ').match(/\b[A-Z]\b/g);
  expect(named).toEqual(expect.arrayContaining(verbLetters.map((letter) => letter.toUpperCase())));
});
