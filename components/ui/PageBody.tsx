import type { ReactNode } from 'react';
import styles from './PageBody.module.css';

/** A page of parts, one below the other, as wide as lines can be read. */
export const PageBody = ({ children }: { children: ReactNode }) => <div className={styles.page}>{children}</div>;
