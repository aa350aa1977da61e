/** The limits of storage.sync in Chrome and Firefox, November 2026. */
const MAX_BYTES = 102_400;
const MAX_ITEM_BYTES = 8_192;
const MAX_ITEMS = 512;

/** The quota of storage.sync, and the entries that have a share of it. */
export class SyncQuota {
  readonly #items = new Map<string, { entry: unknown; bytes: number }>();
  #bytes = 0;
  #isFull = false;

  /** Counts an entry that stays there in any case, however large it is. */
  keep(key: string, entry: unknown): void {
    this.#set(key, entry, bytesOf(key, entry));
  }

  /** Replaces the entry under that key, if the quota allows it; returns whether it does. */
  put(key: string, entry: unknown): boolean {
    const bytes = bytesOf(key, entry);
    if (bytes > MAX_ITEM_BYTES) return false;
    const before = this.#items.get(key);
    const items = this.#items.size + (before ? 0 : 1);
    const fits = this.#bytes - (before?.bytes ?? 0) + bytes <= MAX_BYTES && items <= MAX_ITEMS;
    if (fits) this.#set(key, entry, bytes);
    else this.#isFull = true;
    return fits;
  }

  get(key: string): unknown {
    return this.#items.get(key)?.entry;
  }

  /** The entries in the order in which their keys were first added. */
  entries(): [string, unknown][] {
    return [...this.#items].map(([key, { entry }]) => [key, entry]);
  }

  /** Whether an entry was turned down that would have fitted if sync held less. */
  get isFull(): boolean {
    return this.#isFull;
  }

  #set(key: string, entry: unknown, bytes: number): void {
    this.#bytes += bytes - (this.#items.get(key)?.bytes ?? 0);
    this.#items.set(key, { entry, bytes });
  }
}

/**
 * The bytes that an item takes, by the stricter of two ways to count: Chrome counts key and JSON in UTF-8, escapes a few
 * characters that others do not and writes a time as 1.777593600009e+12; Firefox counts the JSON of all items together.
 */
export function bytesOf(key: string, entry: unknown): number {
  const asChrome = (_: string, part: unknown) =>
    typeof part === 'number' && part >= 2 ** 31 ? part.toExponential().padEnd(16) : part;
  const json = JSON.stringify({ [key]: entry }, asChrome).replace(/[<\u2028\u2029]/g, '\\u0000');
  return new TextEncoder().encode(json).length;
}
