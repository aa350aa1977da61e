import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSame } from '../../data/entries/merge.ts';

type Items = Record<string, unknown>;
type Changes = Record<string, { newValue?: unknown }>;

/** A storage area of a browser, which tells of each change. */
class Area {
  protected readonly items = new Map<string, string>();
  readonly #tell: (changes: Changes) => void;

  constructor(tell: (changes: Changes) => void) {
    this.#tell = tell;
  }

  readonly get = async (keys: string | readonly string[] | null): Promise<Items> => {
    const wanted = keys === null ? [...this.items.keys()] : [keys].flat();
    const found = wanted.filter((key) => this.items.has(key));
    return Object.fromEntries(found.map((key) => [key, this.peek(key)]));
  };

  readonly getKeys = async (): Promise<string[]> => [...this.items.keys()];

  readonly set = async (items: Items): Promise<void> => {
    this.put(items);
  };

  readonly remove = async (keys: string | readonly string[]): Promise<void> => {
    this.put(Object.fromEntries([keys].flat().map((key) => [key, undefined])));
  };

  peek(key: string): unknown {
    const json = this.items.get(key);
    return json === undefined ? undefined : JSON.parse(json);
  }

  /** Changes the items as they come, those without a value away. */
  put(items: Items): void {
    const changes: Changes = {};
    for (const [key, newValue] of Object.entries(items)) {
      if (newValue === undefined) this.items.delete(key);
      else this.items.set(key, JSON.stringify(newValue));
      changes[key] = { newValue };
    }
    if (Object.keys(changes).length > 0) this.#tell(changes);
  }
}

/** The storage.sync of one computer, with the limits of Chrome (settings_storage_quota_enforcer.cc, November 2026). */
class SyncArea extends Area {
  /** The keys that were written and not sent yet. */
  readonly unsent = new Set<string>();
  limits = { bytes: 102_400, bytesOfItem: 8_192, items: 512 };
  /** The times of all calls, refused ones too. */
  readonly calls: number[] = [];
  readonly #time: Time;

  constructor(tell: (changes: Changes) => void, time: Time) {
    super(tell);
    this.#time = time;
  }

  override readonly set = async (items: Items): Promise<void> => {
    this.#count();
    const after = new Map(this.items);
    for (const [key, value] of Object.entries(items)) {
      after.set(key, JSON.stringify(value));
      if (bytesOf([key, JSON.stringify(value)]) > this.limits.bytesOfItem) {
        throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      }
    }
    const bytes = [...after].map(bytesOf).reduce((sum, one) => sum + one, 0);
    if (bytes > this.limits.bytes) throw new Error('QUOTA_BYTES quota exceeded');
    if (after.size > this.limits.items) throw new Error('MAX_ITEMS quota exceeded');
    this.#write(items);
  };

  override readonly remove = async (keys: string | readonly string[]): Promise<void> => {
    this.#count();
    this.#write(Object.fromEntries([keys].flat().map((key) => [key, undefined])));
  };

  #count(): void {
    const { now } = this.#time;
    this.calls.push(now);
    const within = (milliseconds: number) =>
      this.calls.filter((time) => time > now - milliseconds).length;
    if (within(60_000) > 120) throw new Error('exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota');
    if (within(3_600_000) > 1_800) throw new Error('exceeds MAX_WRITE_OPERATIONS_PER_HOUR');
  }

  #write(items: Items): void {
    for (const key of Object.keys(items)) this.unsent.add(key);
    this.put(items);
  }
}

function bytesOf([key, json]: [string, string]): number {
  return Buffer.byteLength(key) + Buffer.byteLength(json.replaceAll('<', '\\u003C'));
}

/** What the browser maker's server holds for one person. */
export class Account {
  readonly items = new Map<string, unknown>();
}

/** The time that computers believe in, each with its own error. */
export class Time {
  now = Date.UTC(2026, 10, 23, 3);

  pass(milliseconds: number): void {
    this.now += milliseconds;
  }
}

type Listener = (changes: Changes, area: string) => void;

/** A localStorage of its own: like the real one, it has each key as a property. */
class FakeLocalStorage {
  [key: string]: unknown;

  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key: string, value: string) {
    this[key] = value;
  }

  removeItem(key: string) {
    delete this[key];
  }
}

/** A computer with a browser of its own; one of them is in use at a time. */
export class Computer {
  readonly local: Area;
  readonly sync: SyncArea;
  readonly #account: Account;
  readonly #time: Time;
  readonly #ahead: number;
  /** What it holds of the account, without what was written here and not sent yet. */
  readonly #arrived = new Map<string, unknown>();
  readonly #copies = new FakeLocalStorage();
  readonly #listeners = new Set<Listener>();

  /** Its clock goes that many milliseconds ahead of others. */
  constructor(account = new Account(), time = new Time(), ahead = 0) {
    this.#account = account;
    this.#time = time;
    this.#ahead = ahead;
    const tellOf = (area: string) => (changes: Changes) => {
      for (const listener of this.#listeners) listener(changes, area);
    };
    this.local = new Area(tellOf('local'));
    this.sync = new SyncArea(tellOf('sync'), time);
  }

  /** What its clock says. */
  get now(): Date {
    return new Date(this.#time.now + this.#ahead);
  }

  /** Does something in its browser. */
  async use<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = fakeBrowser.storage;
    const onChanged = {
      addListener: (listener: Listener) => this.#listeners.add(listener),
      removeListener: (listener: Listener) => this.#listeners.delete(listener),
    };
    Object.assign(fakeBrowser, { storage: { local: this.local, sync: this.sync, onChanged } });
    vi.stubGlobal('localStorage', this.#copies);
    try {
      return await work();
    } finally {
      vi.unstubAllGlobals();
      Object.assign(fakeBrowser, { storage: before });
    }
  }

  /** The browser sends what was written. What another computer has sent meanwhile is overwritten, or stands. */
  send(overwrites = true): void {
    for (const key of this.sync.unsent) {
      const isOvertaken = !isSame(this.#account.items.get(key), this.#arrived.get(key));
      if (isOvertaken && !overwrites) continue;
      const value = this.sync.peek(key);
      this.#account.items.set(key, value);
      this.#arrived.set(key, value);
    }
    this.sync.unsent.clear();
  }

  /** The browser receives what others have sent, whatever the limits, but for what was written here meanwhile. */
  receive(): void {
    const news = [...this.#account.items].filter(
      ([key, value]) => !this.sync.unsent.has(key) && !isSame(value, this.#arrived.get(key)),
    );
    for (const [key, value] of news) this.#arrived.set(key, value);
    this.sync.put(Object.fromEntries(news));
  }
}
