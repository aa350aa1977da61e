import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Action } from '../tip/page-model.ts';

/** Gives the focus to a button of the row when the element that has it, or has it inside, is removed. */
export function useFocusReturn(ref: RefObject<HTMLElement | null>, to: Action): void {
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      document.querySelector<HTMLElement>(`.actions [data-action="${to}"]`)?.focus();
    };
  }, [ref, to]);
}
