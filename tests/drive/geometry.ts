import type { DrivenTab } from './tab.ts';

declare global {
  var geometryFaults: () => string[];
  /** What the page held at each of its tips, by their ids. */
  var tipPages: Map<string, Node[]>;
}

/** What is wrong with the geometry of a page, one line each: what overflows sideways, is cut off or covered. */
export async function faultsOf(tab: DrivenTab): Promise<string[]> {
  return tab.page.evaluate(findFaults);
}

/**
 * Walks through so many tips, as “Next tip” brings them, and keeps a copy of the page at each, for no script looks at its
 * size. After that the page is of use for `faultsOfTips` alone.
 */
export async function keepTips(tab: DrivenTab, count: number): Promise<void> {
  await tab.page.evaluate(walk, count);
  await tab.page.evaluate(`globalThis.geometryFaults = ${findFaults}`);
}

/** What is wrong with the geometry of the page at each of the kept tips, as it is sized now; also a row of buttons out of sight. */
export async function faultsOfTips(tab: DrivenTab): Promise<string[]> {
  return tab.page.evaluate(() =>
    [...globalThis.tipPages].flatMap(([id, nodes]) => {
      document.body.replaceChildren(...nodes);
      const row = document.querySelector('.actions')?.getBoundingClientRect();
      const isInSight = row && row.top >= 0 && row.bottom <= innerHeight;
      const faults = isInSight ? [] : ['no row of buttons.'];
      return [...faults, ...globalThis.geometryFaults()].map((fault) => `${id}: ${fault}`);
    }),
  );
}

/** Runs in the page: it sees nothing from outside. */
async function walk(count: number): Promise<void> {
  const shown = () => document.querySelector<HTMLElement>('[data-tip-id]')?.dataset.tipId ?? '';
  globalThis.tipPages = new Map();
  for (;;) {
    const id = shown();
    globalThis.tipPages.set(id, [...document.body.cloneNode(true).childNodes]);
    if (globalThis.tipPages.size === count) return;
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

  const clippingBoxes = new Map<Element, Element[]>();
  /** The element and those around it that cut off what is beyond their edges. */
  const clippingBoxesOf = (element: Element): Element[] => {
    const known = clippingBoxes.get(element);
    if (known) return known;
    const parent = element.parentElement;
    const boxes = parent && parent !== root ? [...clippingBoxesOf(parent)] : [];
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX !== 'visible' || overflowY !== 'visible') boxes.push(element);
    clippingBoxes.set(element, boxes);
    return boxes;
  };

  /** Whether a box around the text cuts off what is beyond its edge. */
  const isClipped = (element: Element, line: DOMRect) => {
    for (const box of clippingBoxesOf(element)) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const isCutX = line.left < edge.left - 1 || line.right > edge.right + 1;
      const isCutY = line.top < edge.top - 1 || line.bottom > edge.bottom + 1;
      if ((overflowX !== 'visible' && isCutX) || (overflowY !== 'visible' && isCutY)) return true;
    }
    return line.left < -1 || line.right > innerWidth + 1;
  };

  /** Whether something else is where the text is, even once that is scrolled to where nothing need cover it. */
  const isCovered = (element: Element, x: number, y: number) => {
    const hit = () => document.elementFromPoint(x, y - scrollY);
    const isOther = (found: Element) => !element.contains(found) && !found.contains(element);
    const before = hit();
    if (before && !isOther(before)) return false;
    scrollTo({ top: y - innerHeight / 4, behavior: 'instant' });
    const after = hit();
    return after !== null && isOther(after);
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
