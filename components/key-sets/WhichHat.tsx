import { t } from '../../lib/browser/words';
import { toneOf } from './keyColours';
import styles from './WhichHat.module.css';

/** In the order of the keys, so that each has its colour. */
const hats = ['coach', 'feedback', 'mentor', 'tell'] as const;
/** The three questions that distinguish them, within three seconds; what remains is TELL. */
const tests = ['coach', 'feedback', 'mentor'] as const;

/** Which hat was that? The tests in their order, and two look-alikes of each hat (counting-scheme, 2.2). */
export function WhichHat() {
  const tone = (hat: (typeof hats)[number]) => toneOf(hats.indexOf(hat), hats.length);
  return (
    <>
      <ol className={styles.tests}>
        {tests.map((hat) => (
          <li key={hat}>
            {t(`which_test_${hat}`)} <b style={tone(hat)}>{t(`key_${hat}`)}</b>
          </li>
        ))}
        <li>
          {t('which_test_tell')} <b style={tone('tell')}>{t('key_tell')}</b>
        </li>
      </ol>
      <p>{t('which_forgot')}</p>
      {hats.map((hat) => (
        <section key={hat} className={styles.hat} style={tone(hat)}>
          <h2>{t('which_like', t(`key_${hat}`))}</h2>
          <ul>
            <li>{t(`which_like_${hat}_first`)}</li>
            <li>{t(`which_like_${hat}_second`)}</li>
          </ul>
        </section>
      ))}
    </>
  );
}
