/** Lets a key, or a click on a button, that came before the page could respond take effect now. */
export function replayEvent(event: Event): void {
  const target = targetOf(event);
  if (event instanceof KeyboardEvent) target?.dispatchEvent(new KeyboardEvent('keydown', event));
  else target?.closest('button')?.dispatchEvent(new MouseEvent('click', event));
}

/** The element that was pressed, or the button that has replaced it. */
function targetOf({ target }: Event): Element | null {
  if (!(target instanceof Element)) return document.body;
  if (target.isConnected) return target;
  const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
  return action ? document.querySelector(`[data-action="${action}"]`) : document.body;
}
