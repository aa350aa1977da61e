/** The limits of storage.sync in Chrome and Firefox, November 2026. */
const MAX_BYTES = 102_400;
const MAX_ITEM_BYTES = 8_192;
const MAX_ITEMS = 512;

/** The room that storage.sync has, and what is to stand in it. */
export class SyncQuota {
  readonly #items = new Map<string, { entry: unknown; bytes: number }>();
  #bytes = 0;
  #isFull = false;

  /** Gives room to what is there and stays there, however much it is. */
  keep(key: string, entry: unknown): void {
    this.#set(key, entry, bytesOf(key, entry));
  }

  /** Gives room to the entry, in place of an older one under its key, and tells whether there was room. */
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

  /** What stands in it, in the order in which the keys came. */
  entries(): [string, unknown][] {
    return [...this.#items].map(([key, { entry }]) => [key, entry]);
  }

  /** Whether something found no room that would have found it in an emptier one. */
  get isFull(): boolean {
    return this.#isFull;
  }

  #set(key: string, entry: unknown, bytes: number): void {
    this.#bytes += bytes - (this.#items.get(key)?.bytes ?? 0);
    this.#items.set(key, { entry, bytes });
  }
}

/**
 * How much of storage.sync an item takes, by the stricter of the two: Chrome counts key and JSON in bytes of UTF-8, and
 * escapes a few characters that others do not, and writes a time as 1.777593600009e+12; Firefox counts the JSON of all
 * items together.
 */
export function bytesOf(key: string, entry: unknown): number {
  const asChrome = (_: string, part: unknown) =>
    typeof part === 'number' && part >= 2 ** 31 ? part.toExponential().padEnd(16) : part;
  const json = JSON.stringify({ [key]: entry }, asChrome).replace(/[<\u2028\u2029]/g, '\\u0000');
  return new TextEncoder().encode(json).length;
}
