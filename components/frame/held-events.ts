/** What tells that a reader is near. */
const SIGNS = ['pointermove', 'pointerdown', 'focusin', 'keydown', 'click'];

/**
 * Holds keys and clicks on buttons in `held`, in order, while the page cannot respond yet, and calls `onNear` whenever a reader
 * is near. The returned function ends that.
 */
export function holdEvents(held: Event[], onNear: () => void): () => void {
  const hear = (event: Event) => {
    const isClick = event.type === 'click';
    // Whatever else is clicked, the browser has its own response for.
    if (event.type === 'keydown' || (isClick && (event.target as Element).closest('button'))) {
      held.push(event);
      event.stopImmediatePropagation();
      if (isClick) event.preventDefault();
    }
    onNear();
  };
  for (const sign of SIGNS) addEventListener(sign, hear, true);
  return () => {
    for (const sign of SIGNS) removeEventListener(sign, hear, true);
  };
}
