import type { Tab } from './tab.ts';
import { until } from './until.ts';

export interface TipOnPage {
  id: string;
  theme: string;
  text: string;
}

/** The tip that the page shows, as soon as it shows one. */
export async function tipOn(tab: Tab): Promise<TipOnPage> {
  return until('a tip on the page', () =>
    tab.evaluate(({ document }) => {
      const shown = document.querySelector<HTMLElement>('[data-tip-id]');
      if (!shown) return undefined;
      const { tipId: id = '', theme = '' } = shown.dataset;
      return { id, theme, text: shown.querySelector('[data-part="text"]')?.textContent ?? '' };
    }),
  );
}

/** Comes near the page, and waits until it has done all that was asked of it. An absence can be asserted from then on. */
export async function untilReady(tab: Tab): Promise<void> {
  await until('the page to be ready', () =>
    tab.evaluate(({ document, PointerEvent }) => {
      document.dispatchEvent(new PointerEvent('pointermove'));
      return document.documentElement.dataset.ready !== undefined;
    }),
  );
}

/** Waits until what the page shows now is painted. */
export async function untilPainted(tab: Tab): Promise<void> {
  await tab.evaluate(async ({ requestAnimationFrame }) => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}

/** Waits until nothing on the page moves. */
export async function untilStill(tab: Tab): Promise<void> {
  await tab.evaluate(async ({ document }) => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Presses the button of that name and waits until the page shows another tip, which it returns. */
export async function pressForAnother(tab: Tab, name: string): Promise<TipOnPage> {
  const before = await tipOn(tab);
  await tab.press(name);
  return until(`another tip after “${name}”`, async () => {
    const now = await tipOn(tab);
    return now.id !== before.id && now;
  });
}
