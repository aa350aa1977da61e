import type { DrivenTab } from './tab.ts';

/** What is wrong with the geometry of a page, one line each: what overflows sideways, is cut off or covered. */
export async function faultsOf(tab: DrivenTab): Promise<string[]> {
  return tab.evaluate((window) => {
    const { document, innerWidth, innerHeight } = window;
    const root = document.documentElement;
    for (const details of document.querySelectorAll('details')) details.open = true;
    const sideways = root.scrollWidth - root.clientWidth;
    const faults = sideways > 0 ? [`The page is ${sideways} px too wide.`] : [];

    /** Whether a box around the text cuts off what is beyond its edge. */
    const isClipped = (element: Element, line: DOMRect) => {
      for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
        const { overflowX, overflowY } = window.getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const isCutX = line.left < edge.left - 1 || line.right > edge.right + 1;
        const isCutY = line.top < edge.top - 1 || line.bottom > edge.bottom + 1;
        if ((overflowX !== 'visible' && isCutX) || (overflowY !== 'visible' && isCutY)) return true;
      }
      return line.left < -1 || line.right > innerWidth + 1;
    };

    /** Whether something else is where the text is, once that is scrolled to where nothing need cover it. */
    const isCovered = (element: Element, x: number, y: number) => {
      if (y < window.scrollY || y > window.scrollY + innerHeight / 2) {
        window.scrollTo({ top: y - innerHeight / 4, behavior: 'instant' });
      }
      const hit = document.elementFromPoint(x, y - window.scrollY);
      return hit !== null && !element.contains(hit) && !hit.contains(element);
    };

    const texts = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const words = text.textContent?.trim();
      if (!element || !words || element.closest('option, script, style')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { scrollY } = window;
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
      const isCut = lines.some((line) => isClipped(element, line));
      const isHidden = lines.some(({ left, top, width, height }) =>
        isCovered(element, left + width / 2, top + scrollY + height / 2),
      );
      if (isCut) faults.push(`“${words.slice(0, 30)}” is cut off.`);
      if (isHidden) faults.push(`“${words.slice(0, 30)}” is covered.`);
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    return faults;
  });
}
