import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  children: ReactNode;
  actions?: ReactNode;
  /** What may come in place of the words: there is room for the longest, so that the actions stay where they are. */
  others?: readonly string[];
  /** Spoken at once by a screen reader: for what has just gone wrong. */
  urgent?: boolean;
}

/** One quiet line that says something and what can be done about it. */
export function Notice({ children, actions, others = [], urgent = false }: NoticeProps) {
  const role = urgent ? 'alert' : 'status';
  return (
    <div className={styles.notice}>
      <div className={styles.words}>
        {/* Spoken anew where it is of another kind; the actions stay the same ones, whatever is said. */}
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
