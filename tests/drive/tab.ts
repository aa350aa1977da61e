import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

type PageWindow = Window & typeof globalThis;
type InPage<Args extends unknown[], Result> = (
  window: PageWindow,
  ...args: Args
) => Result | Promise<Result>;

/** The buttons that stand in the menu “More”. */
const IN_MENU = ['Previous tip', 'Hide', 'Copy'];

/**
 * Selects the control that this text names. To ask Firefox (153) for accessible names takes a quarter of a second; that they
 * are these texts is held by access.test.ts.
 */
export function named(name: string): string {
  return `::-p-xpath(.//*[self::a or self::button or self::summary][normalize-space()="${name}"])`;
}

/** A page of the extension in a tab. */
export interface Tab {
  /** Runs the function in a page of the extension with the window of this one; it sees nothing else from outside. */
  evaluate<Args extends unknown[], Result>(
    inPage: InPage<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A tab that the tests opened themselves: the pointer is real. */
export class DrivenTab implements Tab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async evaluate<Args extends unknown[], Result>(
    inPage: InPage<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.page.evaluate(call(inPage, 'window', args))) as Result;
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
  }

  async press(name: string): Promise<void> {
    await this.show();
    if (IN_MENU.includes(name)) await this.#openMenu();
    await this.page.locator(named(name)).click();
  }

  async #openMenu(): Promise<void> {
    const isOpen = () =>
      this.evaluate(({ document }) => document.querySelector('.more:popover-open') !== null);
    // An options page has such buttons in the open.
    const hasMenu = await this.evaluate(
      ({ document }) => document.querySelector('.more-button') !== null,
    );
    if (!hasMenu || (await isOpen())) return;
    await this.page.locator('.more-button').click();
    await until('the menu', isOpen);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/**
 * A tab that the browser opened by its own new-tab action, reached from another page of the extension: Firefox does not
 * always report such a tab to those who drive it (Firefox 153, November 2026).
 */
export class NewTab implements Tab {
  readonly #desk: Page;
  readonly #id: number;

  constructor(desk: Page, id: number) {
    this.#desk = desk;
    this.#id = id;
  }

  async evaluate<Args extends unknown[], Result>(
    inPage: InPage<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const view = `((id) => {
      const [view] = (globalThis.browser ?? chrome).extension.getViews({ type: 'tab', tabId: id });
      if (!view) throw new Error('There is no tab ' + id);
      return view;
    })(${this.#id})`;
    return (await this.#desk.evaluate(call(inPage, view, args))) as Result;
  }

  async show(): Promise<void> {
    await this.#desk.evaluate(
      async (id) => void (await (globalThis.browser ?? chrome).tabs.update(id, { active: true })),
      this.#id,
    );
    await until('the tab to be seen', () =>
      this.evaluate((window) => window.document.visibilityState === 'visible'),
    );
  }

  async press(name: string): Promise<void> {
    const find = (isPressed: boolean) =>
      this.evaluate(
        ({ document }, name, isPressed) => {
          const buttons = [...document.querySelectorAll('button')];
          const button = buttons.find((button) => button.textContent === name);
          if (isPressed) button?.click();
          return button !== undefined;
        },
        name,
        isPressed,
      );
    // The menu comes after the first frame. Looked for again and again, the button is pressed once.
    await until(`the button “${name}”`, () => find(false));
    if (!(await find(true))) throw new Error(`The button “${name}” is gone.`);
  }

  async close(): Promise<void> {
    await this.#desk.evaluate((id) => (globalThis.browser ?? chrome).tabs.remove(id), this.#id);
  }
}

function call(inPage: (...args: never[]) => unknown, window: string, args: unknown[]): string {
  return `(${inPage})(${[window, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`;
}
