import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../../lib/browser/words';
import styles from './PageHeading.module.css';

/** Whether the next heading to appear takes the focus: after a step between pages, not on the first page. */
export const Arriving = createContext<{ current: boolean }>({ current: false });

/** The page's name in the browser's tab, where its heading gives no other. */
export const PageTitle = createContext('');

interface PageHeadingProps {
  /** Another name in the browser's tab: without names or text of the coach's, as the browser's history keeps it. */
  title?: string;
  children: ReactNode;
}

/** A page's heading. It names the tab, and takes the focus when the coach comes here. */
export function PageHeading({ title, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arriving = useContext(Arriving);
  const pageTitle = useContext(PageTitle);
  useEffect(() => {
    document.title = t('log_tab', title ?? pageTitle);
  }, [title, pageTitle]);
  // Before the page can be seen or pressed, because the focus scrolls its top into view.
  useLayoutEffect(() => {
    if (!arriving.current) return;
    arriving.current = false;
    heading.current?.focus();
  }, [arriving]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
