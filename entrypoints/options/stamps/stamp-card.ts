import { type Mark, type Stamp, unmarked } from '../../../data/entries/marks.ts';
import type { Library } from '../../../data/library/library.ts';
import { ownTheme, type Theme, type Tip } from '../../../data/tips/tip.ts';

/** How many cells of the user's own tips fit with all bundled ones on one A4 page. */
export const MAX_OWN_CELLS = 14;

/** A place on the stamp card, with its stamps once the tip was tried. */
export interface Cell {
  tip: Tip;
  tried: Mark['tried'];
}

/** The cells of one theme. */
export interface Row {
  theme: Theme;
  cells: Cell[];
  /** How many of the theme's tips were tried, and how many there are, with a cell or without. */
  tried: number;
  all: number;
}

/** The card, theme by theme: all bundled tips and all that were tried, and as many other tips of the user's own as fit. */
export function rowsOf({ themes, tips, marks }: Library): Row[] {
  return themes.map((theme) => {
    const cells = tips
      .filter((tip) => tip.theme === theme.id)
      .map((tip) => ({ tip, tried: (marks.get(tip.id) ?? unmarked).tried }));
    const tried = cells.filter(({ tried }) => tried.length > 0);
    const untried = cells.filter(({ tried }) => tried.length === 0);
    const room = Math.max(0, MAX_OWN_CELLS - tried.length);
    const shown = theme.id === ownTheme.id ? [...tried, ...untried.slice(0, room)] : cells;
    return { theme, cells: shown, tried: tried.length, all: cells.length };
  });
}

/** The notes on the card's stamps, the newest first. */
export function notesOf(rows: readonly Row[]): { tip: Tip; stamp: Stamp }[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ tip, tried }) => tried.map((stamp) => ({ tip, stamp })))
    .filter(({ stamp }) => stamp.note)
    .sort((one, other) => {
      const [a, b] = [one.stamp, other.stamp];
      return a.date === b.date ? b.at - a.at : a.date < b.date ? 1 : -1;
    });
}
