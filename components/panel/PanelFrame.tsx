import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useDrawnWhole } from '../ui/drawnWhole';
import styles from './PanelFrame.module.css';

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
function useFocusInSight(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = frame.current;
    const foot = whole?.querySelector('footer');
    if (!whole || !foot) return;
    let before = whole.offsetHeight;
    const sizes = new ResizeObserver(() => {
      const grown = whole.offsetHeight - before;
      before += grown;
      document.documentElement.style.scrollPaddingBlockEnd = `${foot.offsetHeight}px`;
      const on = document.activeElement;
      const hidden = (on?.getBoundingClientRect().bottom ?? 0) - innerHeight + foot.offsetHeight;
      // Heights are told in whole pixels, places are not.
      if (hidden > 0 && hidden < grown + 1 && !foot.contains(on)) on?.scrollIntoView({ block: 'nearest' });
    });
    sizes.observe(whole);
    sizes.observe(foot);
    return () => sizes.disconnect();
  }, [frame]);
}

/** The one column of the panel: a bar, a body that scrolls if it must, and what is under the thumb. */
export function PanelFrame({ title, actions, notices, children, foot }: FrameProps) {
  const frame = useRef<HTMLElement>(null);
  useDrawnWhole(frame);
  useFocusInSight(frame);
  return (
    <main ref={frame} className={styles.frame}>
      <header className={styles.bar}>
        {title}
        <div className={styles.actions}>{actions}</div>
      </header>
      {notices && <div className={styles.notices}>{notices}</div>}
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>{foot}</footer>
    </main>
  );
}
