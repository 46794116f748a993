import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useDrawnWhole } from '../ui/drawnWhole';
import styles from './PanelFrame.module.css';

interface PanelFrameProps {
  title: ReactNode;
  actions: ReactNode;
  /** Lines about the present moment: a waiting reflection, an end that can be undone. */
  notices?: ReactNode;
  children: ReactNode;
  /** Stays at the lower edge. */
  foot: ReactNode;
}

/** Keeps the focused element visible above the foot, also when a line appears above it. */
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
      // Heights are reported in whole pixels, positions are not.
      if (hidden > 0 && hidden < grown + 1 && !foot.contains(on)) on?.scrollIntoView({ block: 'nearest' });
    });
    sizes.observe(whole);
    sizes.observe(foot);
    return () => sizes.disconnect();
  }, [frame]);
}

/** The panel's one column: a bar, a body that scrolls if needed, and the foot under the thumb. */
export function PanelFrame({ title, actions, notices, children, foot }: PanelFrameProps) {
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
