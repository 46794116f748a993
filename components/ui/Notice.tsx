import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  children: ReactNode;
  actions?: ReactNode;
  /** Texts that may replace this one: there is room for the longest, so that the actions stay where they are. */
  others?: readonly string[];
  /** Announced at once by a screen reader: for what has just gone wrong. */
  urgent?: boolean;
}

/** One quiet line of text, and what can be done about it. */
export function Notice({ children, actions, others = [], urgent = false }: NoticeProps) {
  const role = urgent ? 'alert' : 'status';
  return (
    <div className={styles.notice}>
      <div className={styles.words}>
        {/* Announced again if the role changes; the actions stay the same elements, whatever the text. */}
        <p key={role} role={role}>
          {children}
        </p>
        {others.map((other) => (
          <p key={other} aria-hidden="true" className={styles.other}>
            {other}
          </p>
        ))}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
