import type { Settings } from '../data/settings.ts';

/** Gives the page the chosen appearance and text size; base.css does the rest. */
export function applyLook({ appearance, textSize }: Settings): void {
  const { dataset } = document.documentElement;
  dataset.appearance = appearance;
  dataset.textSize = textSize;
}
