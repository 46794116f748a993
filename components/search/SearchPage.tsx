import { useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { excerpt, findWords } from '../../lib/search/findWords';
import { ownWords } from '../../lib/search/queries';
import { talksOf } from '../conversation/talks/talkReads';
import { unsentInput } from '../log/unsentInput';
import { useRead } from '../ui/useRead';
import { Search } from './Search';

/** How many hits are shown at first, and how many more per press. */
const page = 30;

/** Searches the coach's own texts as the words are typed. They are read into memory once and dropped with the page. */
export function SearchPage() {
  const words = useStore(unsentInput, (state) => state.words);
  const passages = useRead(ownWords);
  const [limit, setLimit] = useState(page);
  const looked = useDeferredValue(words);
  const { list: shown, total } = useMemo(() => findWords(passages ?? [], looked, limit), [passages, looked, limit]);
  const ids = [...new Set(shown.flatMap(({ talk }) => talk ?? []))];
  const talks = useRead(() => talksOf(ids), [ids.join()]);
  if (!passages) return null;
  const hits = shown.flatMap((one) => {
    const found = one.talk === null ? null : talks?.get(one.talk);
    return found === undefined ? [] : [{ found, what: one.what, ...excerpt(one, looked) }];
  });
  return (
    <Search
      words={words}
      written={passages.length > 0}
      hits={hits}
      total={total}
      limit={limit}
      onWords={(next) => {
        unsentInput.setState({ words: next });
        setLimit(page);
      }}
      onMore={() => setLimit(limit + page)}
    />
  );
}
