import type { Setting } from '../data/hand.ts';

/** Gives the page the chosen appearance and text size, for base.css to obey, and names the language of its menus. */
export function applyLook({ settings, messages }: Setting): void {
  const { documentElement } = document;
  documentElement.lang = messages.language;
  documentElement.dataset.appearance = settings.appearance;
  documentElement.dataset.textSize = settings.textSize;
}
