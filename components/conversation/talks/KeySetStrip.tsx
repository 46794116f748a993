import { language } from '../../../lib/browser/words';
import { type Stretch, stretches } from '../../../lib/conversation/modeTimeline';
import type { Conversation, Summary } from '../../../lib/conversation/types';
import type { KeySet } from '../../../lib/key-sets/builtInKeySets';
import { type ShownKey, shownKeys } from '../../../lib/key-sets/keyNameQueries';
import { toneOf } from '../../key-sets/keyColours';
import { number } from '../../ui/numberFormat';
import styles from './KeySetStrip.module.css';

interface KeySetStripProps {
  talk: Conversation;
  summary: Summary;
  own: KeySet | undefined;
  /** Height of one key's lane, in pixels. */
  lane: number;
}

const secondsOf = (summary: Summary, { id }: ShownKey): readonly number[] => summary.times[id] ?? [];

/** The stretches in each mode, in milliseconds from the start; only as exact as the summary's whole seconds. */
function stretchesOf(lanes: readonly ShownKey[], { modes = [] }: Conversation, summary: Summary): Stretch[] {
  const placed = lanes.flatMap((key) => secondsOf(summary, key).map((second) => ({ key: key.id, at: second * 1000 })));
  return stretches(
    placed.sort((a, b) => a.at - b.at),
    modes,
    summary.duration,
  );
}

/** A talk's marks along its time, one lane per key (so not by colour alone): modes as stretches, all marks as ticks. */
export function KeySetStrip({ talk, summary, own, lane }: KeySetStripProps) {
  const { keys, details } = shownKeys(talk, own);
  const lanes = [...keys, ...details];
  const length = Math.max(1, summary.duration);
  const share = (ms: number) => `${Math.min(100, (ms / length) * 100).toFixed(2)}%`;
  const open = stretchesOf(lanes, talk, summary);
  const words = lanes.map((key) => `${number(secondsOf(summary, key).length)} ${key.name}`);
  return (
    <svg
      className={styles.strip}
      style={{ blockSize: lanes.length * lane }}
      role="img"
      aria-label={new Intl.ListFormat(language(), { type: 'unit' }).format(words)}
    >
      {lanes.map((key, index) => (
        <g key={key.id} style={index < keys.length ? toneOf(index, keys.length) : undefined}>
          <rect className={styles.line} x="0" y={(index + 0.5) * lane - 0.5} width="100%" height="1" />
          {open
            .filter((one) => one.key === key.id)
            .map(({ from, to }) => (
              <rect
                key={from}
                className={styles.open}
                x={share(from)}
                y={index * lane + 1}
                width={share(to - from)}
                height={lane - 2}
              />
            ))}
          {secondsOf(summary, key).map((second, at) => (
            // Two marks in the same second are two marks: only their index distinguishes them.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is the summary's, replaced as a whole
            <rect key={at} className={styles.tick} x={share(second * 1000)} y={index * lane} width="2" height={lane} />
          ))}
        </g>
      ))}
    </svg>
  );
}
