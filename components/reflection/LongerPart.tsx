import { t } from '../../lib/browser/words';
import { linkTo } from '../../lib/log/routes';
import type { Reflection } from '../../lib/reflection/types';
import { PagePart } from '../ui/PagePart';
import { longLines } from './reflectedLines';
import { WrittenLines } from './WrittenLines';

/** The longer look at a talk: a link to it, and what was written in it. */
export function LongerPart({ reflection }: { reflection: Reflection }) {
  const lines = longLines(reflection);
  const way = (words: string) => <a href={linkTo('longer', reflection.id)}>{words}</a>;
  if (lines.length === 0) return <p>{way(t('longer_way'))}</p>;
  return (
    <PagePart
      title={t('longer_title')}
      aside={way(t(reflection.longAt === undefined ? 'longer_go_on' : 'log_reflection_edit'))}
    >
      <WrittenLines lines={lines} />
    </PagePart>
  );
}
