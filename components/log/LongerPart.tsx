import { t } from '../../lib/browser/words';
import type { Reflection } from '../../lib/reflection/types';
import { PagePart } from '../ui/PagePart';
import { Lines } from './Lines';
import { longerPlace } from './place';
import { longLines } from './reflected';

/** The longer look at a talk: the way to it, and what was written in it. */
export function LongerPart({ reflection }: { reflection: Reflection }) {
  const lines = longLines(reflection);
  const way = (words: string) => <a href={longerPlace(reflection.id)}>{words}</a>;
  if (lines.length === 0) return <p>{way(t('longer_way'))}</p>;
  return (
    <PagePart
      title={t('longer_title')}
      aside={way(t(reflection.longAt === undefined ? 'longer_go_on' : 'log_reflection_edit'))}
    >
      <Lines lines={lines} />
    </PagePart>
  );
}
