import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/**
 * Whether a key belongs to the conversion of an input method, as for Japanese: nothing but the field may act on it. Safari
 * tells of the key that ends a conversion after its end, by the code 229 alone.
 */
export function isComposed(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const { isComposing, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event;
  return isComposing || keyCode === 229;
}
