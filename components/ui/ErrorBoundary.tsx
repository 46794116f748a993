import { Component, type ErrorInfo, type ReactNode } from 'react';
import { t } from '../../lib/browser/words';
import { Button } from './Button';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** Saves what is stored as a file. Offered before anything else. */
  onSaveCopy(): Promise<void>;
  /** The text for an error that is known after all; undefined for an unexpected one. */
  explain?(error: unknown): string | undefined;
  onReload?(): void;
}

interface Crash {
  crashed: boolean;
  error: unknown;
  copy: 'none' | 'saved' | 'failed';
}

/** Catches unexpected errors: offers the copy before the page is reloaded. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Crash> {
  override state: Crash = { crashed: false, error: null, copy: 'none' };

  static getDerivedStateFromError(error: unknown): Partial<Crash> {
    return { crashed: true, error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  private readonly save = () => {
    this.props.onSaveCopy().then(
      () => this.setState({ copy: 'saved' }),
      (error: unknown) => {
        console.error(error);
        this.setState({ copy: 'failed' });
      },
    );
  };

  override render() {
    if (!this.state.crashed) return this.props.children;
    const { onReload = () => location.reload(), explain } = this.props;
    const { copy, error } = this.state;
    return (
      <main className={styles.crash}>
        <div role="alert">
          <h1>{t('crash_title')}</h1>
          <p>{explain?.(error) ?? t('crash_text')}</p>
        </div>
        <div className={styles.actions}>
          <Button look="quiet" onClick={this.save}>
            {t('save_copy')}
          </Button>
          <Button look="quiet" onClick={onReload}>
            {t('crash_reload')}
          </Button>
        </div>
        <p role="status">{copy !== 'none' && t(copy === 'saved' ? 'crash_saved' : 'crash_unsaved')}</p>
      </main>
    );
  }
}
