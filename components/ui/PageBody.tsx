import type { ReactNode } from 'react';
import styles from './PageBody.module.css';

/** A page of parts, one below the other, no wider than lines can be read. */
export const PageBody = ({ children }: { children: ReactNode }) => <div className={styles.page}>{children}</div>;
