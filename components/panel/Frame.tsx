import type { ReactNode } from 'react';
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

/** The one column of the panel: a bar, a body that scrolls if it must, and what is under the thumb. */
export function Frame({ title, actions, notices, children, foot }: FrameProps) {
  return (
    <main className={styles.frame}>
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
