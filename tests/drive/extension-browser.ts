import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ROTATION_KEY } from '../../data/entries/keys.ts';
import { LOCKS } from '../../data/storage/locks.ts';
import { chromiumArguments, type Kind, type Program } from './browsers.ts';
import { rotationAfter } from './known-state.ts';
import { untilReady } from './pages.ts';
import { type SilentProxy, startSilentProxy } from './silent-proxy.ts';
import { DrivenTab, NewTab, type Tab } from './tab.ts';
import { until } from './until.ts';

const DESK = '_locales/en/messages.json';
const UUID = '5a1f0f4e-6b1d-4a52-9d1c-0c2f6f3b7a10';

/** The builds by their folders, those that a kind of browser loads unless told otherwise first. */
export const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;
type Build = (typeof builds)[Kind] | 'chrome-mv3-popup' | 'opera-mv3';

/** What an unseen browser speaks, whatever the machine does. Chromium takes it from the environment on Linux. */
const english = {
  environment: { LANGUAGE: 'en' },
  chromium: ['--lang=en-US'],
  firefox: { 'intl.locale.requested': 'en-US' },
};

/** Where a browser keeps an extension's localStorage in its profile. */
const localStorageFolders: Record<Kind, string> = {
  chromium: 'Default/Local Storage',
  firefox: `storage/default/moz-extension+++${UUID}/ls`,
};

export interface Options {
  /** In a window, for a person with their network and language; else unseen, in English, and no request gets out. */
  inWindow?: boolean;
  /** The time zone that the browser believes to be in. */
  timeZone?: string;
  /** Another build than the browser's own, or the folder of one. */
  build?: Build | `/${string}`;
  /** What Firefox says of itself to its pages. */
  userAgent?: string;
}

/** A real browser with a profile of its own and the built extension in it, driven as a person would. */
export class ExtensionBrowser {
  readonly kind: Kind;
  readonly #program: Program;
  readonly #options: Options;
  readonly #proxy: SilentProxy | undefined;
  readonly #profile = mkdtempSync(join(tmpdir(), 'jte-tips-'));
  readonly #downloads = mkdtempSync(join(tmpdir(), 'jte-tips-downloads-'));
  readonly #faults: string[] = [];
  #browser: Browser | undefined;
  #origin = '';
  /** Where the others are opened from: a file of the extension, which has its rights and runs none of its code. */
  #desk: Page | undefined;

  private constructor(program: Program, options: Options, proxy: SilentProxy | undefined) {
    this.kind = program.kind;
    this.#program = program;
    this.#options = options;
    this.#proxy = proxy;
  }

  static async start(program: Program, options: Options = {}): Promise<ExtensionBrowser> {
    const proxy = options.inWindow ? undefined : await startSilentProxy();
    const started = new ExtensionBrowser(program, options, proxy);
    try {
      await started.#launch();
    } catch (fault) {
      await started.close();
      throw fault;
    }
    return started;
  }

  /** The browser's own new-tab action. */
  async newTab(): Promise<Tab> {
    const [tab] = await this.newTabs(1, true);
    if (!tab) throw new Error('No new tab came.');
    return tab;
  }

  /** Several new tabs at once; those that are not active are not looked at until they are shown. */
  async newTabs(count: number, active: boolean): Promise<Tab[]> {
    const ids = await this.desk.evaluate(
      async (count, active) => {
        const { tabs } = globalThis.browser ?? chrome;
        const wishes = Array.from({ length: count }, () => tabs.create({ active }));
        return (await Promise.all(wishes)).map(({ id }) => id ?? -1);
      },
      count,
      active,
    );
    const tabs = ids.map((id) => new NewTab(this.desk, id));
    for (const tab of tabs) {
      await until('a new tab with our page', () =>
        tab.evaluate(({ document }) => document.readyState === 'complete'),
      );
    }
    return tabs;
  }

  /** A page of the extension in a tab, a new one unless it is given. */
  async openPage(
    name: 'newtab' | 'popup' | 'options',
    given?: Page,
    hash = '',
  ): Promise<DrivenTab> {
    const page = given ?? (await this.browser.newPage());
    await this.#visit(page, `${name}.html${hash}`);
    return new DrivenTab(page);
  }

  /** The same, once the page has done all that there is to do as it opens. */
  async openReady(...[name, given, hash]: Parameters<typeof this.openPage>): Promise<DrivenTab> {
    const tab = await this.openPage(name, given, hash);
    await untilReady(tab);
    return tab;
  }

  /** The text of the real popup, opened from the toolbar. */
  async popupText(): Promise<string> {
    await this.desk.evaluate(() => (globalThis.browser ?? chrome).action.openPopup());
    return until('the popup', () =>
      this.desk.evaluate(() => {
        const [popup] = (globalThis.browser ?? chrome).extension.getViews({ type: 'popup' });
        const shown = popup?.document.querySelector('[data-tip-id]');
        return shown && popup?.document.body.innerText;
      }),
    );
  }

  /**
   * Closes all pages and stores these entries and nothing else, here and in the browser's sync. Unless they say where the
   * rotation stands, it has dealt nothing yet, and its seed is known.
   */
  async reset(entries: Record<string, unknown> = {}): Promise<void> {
    await this.desk.evaluate(
      async (entries, locks) => {
        const { storage, tabs } = globalThis.browser ?? chrome;
        const desk = await tabs.getCurrent();
        const others = (await tabs.query({})).filter(({ id }) => id !== desk?.id);
        await tabs.remove(others.flatMap(({ id }) => id ?? []));
        const store = async () => {
          localStorage.clear();
          // Sync counts how often it is written to.
          if (Object.keys(await storage.sync.get(null)).length > 0) await storage.sync.clear();
          await storage.local.clear();
          await storage.local.set(entries);
        };
        // What pages that are just being closed have begun is not to be done afterwards.
        const storeAlone = locks.reduceRight<() => Promise<void>>(
          (work, lock) => () => navigator.locks.request(lock, work),
          store,
        );
        await storeAlone();
      },
      { [ROTATION_KEY]: rotationAfter([]), ...entries },
      Object.values(LOCKS),
    );
  }

  /** Stores these entries beside what is stored, as another page would. */
  async store(entries: Record<string, unknown>): Promise<void> {
    await this.desk.evaluate(
      (entries) => (globalThis.browser ?? chrome).storage.local.set(entries),
      entries,
    );
  }

  /** What the extension keeps in `storage.local`. */
  async stored(): Promise<Record<string, unknown>> {
    return this.desk.evaluate(() => (globalThis.browser ?? chrome).storage.local.get(null));
  }

  /** The text of the file of that name that a page gave to be downloaded, once it is whole; then it is gone. */
  async downloaded(name: string): Promise<string> {
    const path = join(this.#downloads, name);
    const text = await until(name, async () => {
      // A browser writes beside the file, under another name, until it has all of it; Firefox begins with an empty one there.
      const [only, other] = readdirSync(this.#downloads);
      if (only !== name || other !== undefined) return undefined;
      return readFileSync(path, 'utf8') || undefined;
    });
    rmSync(path);
    return text;
  }

  /** Closes the browser as a person would and opens it again on the same profile. */
  async restart({ forgetHistory = false } = {}): Promise<void> {
    await this.browser.close();
    if (forgetHistory) {
      rmSync(join(this.#profile, localStorageFolders[this.kind]), { recursive: true });
    }
    await this.#launch();
  }

  /** Kills the browser with all its processes, as a power cut would, and opens it again on the same profile. */
  async kill(): Promise<void> {
    const { pid } = this.browser.process() ?? {};
    if (!pid) throw new Error('The browser has no process of its own.');
    const gone = new Promise((resolve) => this.browser.once('disconnected', resolve));
    // Puppeteer starts a browser as the leader of a process group.
    process.kill(-pid, 'SIGKILL');
    await gone;
    // Only then has Puppeteer put back the preferences of Firefox's profile.
    await until('the profile to be left', async () =>
      readdirSync(this.#profile).every((name) => !name.endsWith('.puppeteer')),
    );
    await this.#launch();
  }

  /** What went wrong so far: console messages, uncaught errors, requests to any host. */
  faults(): string[] {
    const hosts = this.#proxy?.hosts() ?? [];
    return [...this.#faults, ...hosts.map((host) => `request to ${host}`)];
  }

  /** Closes the browser, if it is still there, and leaves nothing behind. */
  async close(): Promise<void> {
    if (this.#browser?.connected) await this.#browser.close();
    this.#proxy?.close();
    rmSync(this.#profile, { recursive: true, force: true });
    rmSync(this.#downloads, { recursive: true, force: true });
  }

  get browser(): Browser {
    if (!this.#browser) throw new Error('The browser is not running.');
    return this.#browser;
  }

  get desk(): Page {
    if (!this.#desk) throw new Error('The browser is not running.');
    return this.#desk;
  }

  async #launch(): Promise<void> {
    const { inWindow = false, timeZone, userAgent } = this.#options;
    const env = {
      ...process.env,
      ...(!inWindow && english.environment),
      ...(timeZone && { TZ: timeZone }),
    };
    const common = {
      executablePath: this.#program.path,
      userDataDir: this.#profile,
      headless: !inWindow,
      defaultViewport: null,
      env,
    };
    const build = resolve('.output', this.#options.build ?? builds[this.kind]);
    if (this.kind === 'chromium') {
      this.#browser = await puppeteer.launch({
        ...common,
        pipe: true,
        enableExtensions: true,
        downloadBehavior: { policy: 'allow', downloadPath: this.#downloads },
        args: [...this.#chromiumArguments(), ...(inWindow ? [] : english.chromium)],
      });
      const id = await this.#browser.installExtension(build);
      this.#origin = `chrome-extension://${id}`;
    } else {
      this.#browser = await puppeteer.launch({
        ...common,
        browser: 'firefox',
        args: ['-remote-allow-system-access'],
        extraPrefsFirefox: {
          ...this.#firefoxPreferences(geckoId(build)),
          ...(!inWindow && english.firefox),
          ...(userAgent && { 'general.useragent.override': userAgent }),
        },
      });
      await this.#browser.installExtension(build);
      this.#origin = `moz-extension://${UUID}`;
    }
    this.#listen();
    const [first] = await this.#browser.pages();
    const desk = first ?? (await this.#browser.newPage());
    await this.#visit(desk, DESK);
    this.#desk = desk;
  }

  async #visit(page: Page, path: string): Promise<void> {
    const url = `${this.#origin}/${path}`;
    // In Firefox an extension's page arrives, but its navigation is never reported as done.
    page.goto(url).catch(() => {});
    await until(url, () =>
      page.evaluate((url) => location.href === url && document.readyState === 'complete', url),
    );
  }

  #chromiumArguments(): string[] {
    return [
      ...chromiumArguments,
      '--enable-logging=stderr',
      ...(this.#proxy
        ? [`--proxy-server=127.0.0.1:${this.#proxy.port}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ];
  }

  #firefoxPreferences(id: string): Record<string, string | number | boolean> {
    return {
      // Firefox takes an unsigned extension only until it is closed: what that stored must outlive it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'extensions.openPopupWithoutUserGesture.enabled': true,
      'browser.download.folderList': 2,
      'browser.download.dir': this.#downloads,
      'browser.dom.window.dump.enabled': true,
      'devtools.console.stdout.content': true,
      'devtools.console.stdout.chrome': false,
      ...(this.#proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': this.#proxy.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': this.#proxy.port,
        'network.proxy.allow_hijacking_localhost': true,
      }),
    };
  }

  /**
   * Both browsers print what pages write to the console, and their uncaught errors, whoever is attached to them. (RSLoader
   * is Firefox’s own, which misses the network; and a script that runs as it closes, Firefox ends, and prints where.)
   */
  #listen(): void {
    const ours =
      this.kind === 'chromium'
        ? /CONSOLE.*source: chrome-extension:/
        : /^(?!.*(Script terminated by timeout|@moz-extension:)).*moz-extension:|^console\.(?!error: RSLoader)/;
    const process = this.browser.process();
    for (const stream of [process?.stdout, process?.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        if (ours.test(line)) this.#faults.push(line);
      });
    }
  }
}

/** The id by which Firefox knows the extension that was built into this folder. */
function geckoId(build: string): string {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
