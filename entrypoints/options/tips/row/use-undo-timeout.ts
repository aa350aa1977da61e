import { useEffect, useState } from 'preact/hooks';

/** How long what was done can be taken back, in milliseconds, once the reader has turned to something else. */
export const UNDO_MS = 10_000;

/** Calls `end` a while after the last of what was `done`, but not while the pointer or the focus is there. */
export function useUndoTimeout(done: object | undefined, end: () => void) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    if (!done || isHovered || isFocused) return;
    const timer = setTimeout(end, UNDO_MS);
    return () => clearTimeout(timer);
  }, [done, isHovered, isFocused]);
  return {
    onMouseEnter: () => setHovered(true),
    onMouseLeave: () => setHovered(false),
    onFocusIn: () => setFocused(true),
    onFocusOut: () => setFocused(false),
  };
}
