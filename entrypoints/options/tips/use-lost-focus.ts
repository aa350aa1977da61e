import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Calls `refocus` when a rendering takes the element away that has the focus within `within`. */
export function useLostFocus(
  within: RefObject<HTMLElement | null>,
  refocus: (lost: Element) => void,
): void {
  const before = document.activeElement;
  const isWithin = within.current?.contains(before);
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isWithin && before && isLost) refocus(before);
  });
}
