import type { Look } from '../../data/rotation/look.ts';

/** Gives the page the chosen appearance and text size, for base.css to obey, and names the language of its menus. */
export function applyLook({ appearance, textSize, language }: Look): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dataset.appearance = appearance;
  documentElement.dataset.textSize = textSize;
}
