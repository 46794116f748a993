import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  children: ReactNode;
  actions?: ReactNode;
  /** Spoken at once by a screen reader: for what has just gone wrong. */
  urgent?: boolean;
}

/** One quiet line that says something and what can be done about it. */
export function Notice({ children, actions, urgent = false }: NoticeProps) {
  return (
    <div className={styles.notice} role={urgent ? 'alert' : 'status'}>
      <p>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
