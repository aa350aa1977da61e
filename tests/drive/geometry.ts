import type { DrivenTab } from './tab.ts';

declare global {
  var geometryFaults: () => string[];
}

/** What is wrong with the geometry of a page, one line each: what overflows sideways, is cut off or covered. */
export async function faultsOf(tab: DrivenTab): Promise<string[]> {
  return tab.page.evaluate(findFaults);
}

/** The same for so many tips in turn, as “Next tip” brings them, and whether the row of buttons is in sight. */
export async function faultsOfTips(tab: DrivenTab, count: number): Promise<string[]> {
  await tab.page.evaluate(`globalThis.geometryFaults = ${findFaults}`);
  return tab.page.evaluate(walk, count);
}

/** Runs in the page: it sees nothing from outside but `geometryFaults`. */
async function walk(count: number): Promise<string[]> {
  const shown = () => document.querySelector<HTMLElement>('[data-tip-id]')?.dataset.tipId ?? '';
  const faults: string[] = [];
  const seen = new Set<string>();
  for (;;) {
    const id = shown();
    seen.add(id);
    const row = document.querySelector('.actions')?.getBoundingClientRect();
    if (!row || row.top < 0 || row.bottom > innerHeight) faults.push(`${id}: no row of buttons.`);
    faults.push(...globalThis.geometryFaults().map((fault) => `${id}: ${fault}`));
    if (seen.size === count) return faults;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    while (shown() === id) await new Promise((again) => setTimeout(again, 5));
  }
}

/** Runs in the page: it sees nothing from outside. */
function findFaults(): string[] {
  const root = document.documentElement;
  for (const details of document.querySelectorAll('details')) details.open = true;
  const sideways = root.scrollWidth - root.clientWidth;
  const faults = sideways > 0 ? [`The page is ${sideways} px too wide.`] : [];

  /** Whether a box around the text cuts off what is beyond its edge. */
  const isClipped = (element: Element, line: DOMRect) => {
    for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const isCutX = line.left < edge.left - 1 || line.right > edge.right + 1;
      const isCutY = line.top < edge.top - 1 || line.bottom > edge.bottom + 1;
      if ((overflowX !== 'visible' && isCutX) || (overflowY !== 'visible' && isCutY)) return true;
    }
    return line.left < -1 || line.right > innerWidth + 1;
  };

  /** Whether something else is where the text is, once that is scrolled to where nothing need cover it. */
  const isCovered = (element: Element, x: number, y: number) => {
    if (y < scrollY || y > scrollY + innerHeight / 2) {
      scrollTo({ top: y - innerHeight / 4, behavior: 'instant' });
    }
    const hit = document.elementFromPoint(x, y - scrollY);
    return hit !== null && !element.contains(hit) && !hit.contains(element);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    const words = text.textContent?.trim();
    if (!element || !words || element.closest('option, script, style')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const scrolled = scrollY;
    const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
    const isCut = lines.some((line) => isClipped(element, line));
    const isHidden = lines.some(({ left, top, width, height }) =>
      isCovered(element, left + width / 2, top + scrolled + height / 2),
    );
    if (isCut) faults.push(`“${words.slice(0, 30)}” is cut off.`);
    if (isHidden) faults.push(`“${words.slice(0, 30)}” is covered.`);
  }
  scrollTo({ top: 0, behavior: 'instant' });
  return faults;
}
