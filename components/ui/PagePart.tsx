import { type ReactNode, useId } from 'react';
import styles from './PagePart.module.css';

interface PagePartProps {
  title: string;
  /** Shown at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function PagePart({ title, aside, children }: PagePartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
