import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type Look = 'go' | 'quiet' | 'ghost' | 'link' | 'firm';

type ButtonProps = ComponentProps<'button'> & {
  look: Look;
  /** A pointer press does not focus it, so that a Space meant for the call presses nothing. */
  unfocused?: boolean;
};

/** Keeps a pointer press from moving the focus. */
export const keepFocus = { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() };

export function Button({ look, unfocused = false, ...rest }: ButtonProps) {
  return <button type="button" className={styles[look]} {...(unfocused ? keepFocus : {})} {...rest} />;
}
