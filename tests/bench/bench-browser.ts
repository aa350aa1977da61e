import puppeteer, { type Browser, type CDPSession, type Connection } from 'puppeteer-core';
import { chromiumArguments, findKind } from '../drive/browsers.ts';
import { until } from '../drive/until.ts';

const NEW_TAB = 'chrome://newtab/';

/** A browser with a profile of its own and one extension in it, whose tabs load without being watched. */
export class BenchBrowser {
  readonly #browser: Browser;
  readonly #connection: Connection;
  readonly #origin: string;

  private constructor(browser: Browser, connection: Connection, origin: string) {
    this.#browser = browser;
    this.#connection = connection;
    this.#origin = origin;
  }

  static async start(folder: string): Promise<BenchBrowser> {
    const browser = await puppeteer.launch({
      executablePath: findKind('chromium').path,
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      // Killed by puppeteer's own handler, a browser leaves its profile behind.
      handleSIGINT: false,
      args: [...chromiumArguments],
    });
    try {
      const id = await browser.installExtension(folder);
      const connection = (await browser.target().createCDPSession()).connection();
      if (!connection) throw new Error('The browser has ended.');
      // Else puppeteer halts every new tab, to look into it before it loads.
      await connection.send('Target.setAutoAttach', {
        autoAttach: false,
        waitForDebuggerOnStart: false,
        flatten: true,
      });
      return new BenchBrowser(browser, connection, `chrome-extension://${id}`);
    } catch (fault) {
      await browser.close();
      throw fault;
    }
  }

  /** Asks for a tab in the foreground, by default as the browser's own new-tab action does, and returns its id. */
  async openTab(url = NEW_TAB): Promise<string> {
    const { targetId } = await this.#connection.send('Target.createTarget', { url });
    return targetId;
  }

  /** Loads the new tab in a tab that is there and watched already. */
  async loadNewTab(session: CDPSession): Promise<void> {
    await session.send('Page.navigate', { url: NEW_TAB });
  }

  async watch(tab: string): Promise<CDPSession> {
    const { targetInfo } = await this.#connection.send('Target.getTargetInfo', { targetId: tab });
    return this.#connection.createSession(targetInfo);
  }

  async closeTab(tab: string): Promise<void> {
    await this.#connection.send('Target.closeTarget', { targetId: tab });
    await until('the tab to close', async () => {
      const { targetInfos } = await this.#connection.send('Target.getTargets');
      return targetInfos.every(({ targetId }) => targetId !== tab);
    });
  }

  /** Opens a page of the extension, by default the one that each has, its manifest, and returns its session. */
  async openExtensionPage(page = 'manifest.json'): Promise<CDPSession> {
    const url = `${this.#origin}/${page}`;
    const session = await this.watch(await this.openTab(url));
    await until(page, async () => {
      const { href, state } = await evaluate(session, whereItIs);
      return href === url && state === 'complete';
    });
    return session;
  }

  /** Closes every page of the extension, and its service worker, and waits until its renderer has ended. */
  async endRenderer(): Promise<void> {
    const before = await this.#renderers();
    const { targetInfos } = await this.#connection.send('Target.getTargets');
    for (const { targetId, url, type } of targetInfos) {
      const isOurs = url === NEW_TAB || url.startsWith(this.#origin);
      // A page is listed a second time, as the tab it is in.
      if (isOurs && type !== 'tab') await this.#connection.send('Target.closeTarget', { targetId });
    }
    await until('the renderer to end', async () => {
      const now = (await this.#renderers()).map(({ id }) => id);
      return before.some(({ id }) => !now.includes(id));
    });
  }

  /** Waits until no page has worked for a while. Asks the browser's own process alone, which disturbs no page. */
  async quiet(): Promise<void> {
    let last = Number.NaN;
    await until('the pages to come to rest', async () => {
      await new Promise((again) => setTimeout(again, 100));
      const worked = (await this.#renderers()).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
      const isQuiet = worked === last;
      last = worked;
      return isQuiet;
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #renderers() {
    const { processInfo } = await this.#connection.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  }
}

function whereItIs() {
  return { href: location.href, state: document.readyState };
}

/** Runs the function in the page of that session; it sees nothing else from outside. */
export async function evaluate<Args extends unknown[], Result>(
  session: CDPSession,
  inPage: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${inPage})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}
