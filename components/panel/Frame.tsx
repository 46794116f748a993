import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useDrawnWhole } from '../parts/drawn';
import styles from './Frame.module.css';

interface FrameProps {
  title: ReactNode;
  actions: ReactNode;
  /** Lines that say something about the moment: a waiting reflection, an end that can be taken back. */
  notices?: ReactNode;
  children: ReactNode;
  /** What stays at the lower edge. */
  foot: ReactNode;
}

/** What takes the focus comes into sight above the foot; and stays there when a line comes in above it. */
function useFocusInSight(body: RefObject<HTMLElement | null>, foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [inside, under] = [body.current, foot.current];
    if (!inside || !under) return;
    const both = () => inside.offsetHeight + under.offsetHeight;
    let before = both();
    const sizes = new ResizeObserver(() => {
      const grown = both() - before;
      before += grown;
      document.documentElement.style.scrollPaddingBlockEnd = `${under.offsetHeight}px`;
      const focused = inside.contains(document.activeElement) ? document.activeElement : null;
      const hidden = (focused?.getBoundingClientRect().bottom ?? 0) - innerHeight + under.offsetHeight;
      if (hidden > 0 && hidden <= grown) focused?.scrollIntoView({ block: 'nearest' });
    });
    sizes.observe(inside);
    sizes.observe(under);
    return () => sizes.disconnect();
  }, [body, foot]);
}

/** The one column of the panel: a bar, a body that scrolls if it must, and what is under the thumb. */
export function Frame({ title, actions, notices, children, foot }: FrameProps) {
  const [frame, body, under] = [useRef<HTMLElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLElement>(null)];
  useDrawnWhole(frame);
  useFocusInSight(body, under);
  return (
    <main ref={frame} className={styles.frame}>
      <header className={styles.bar}>
        {title}
        <div className={styles.actions}>{actions}</div>
      </header>
      {notices && <div className={styles.notices}>{notices}</div>}
      <div ref={body} className={styles.body}>
        {children}
      </div>
      <footer ref={under} className={styles.foot}>
        {foot}
      </footer>
    </main>
  );
}
