import { buildWith } from './build-with.ts';

/** What goes wrong with an extension page's storage.local. */
export interface StorageFault {
  fault: 'delayed' | 'rejecting' | 'silent' | 'failing once' | 'full';
  /** The calls that it strikes, all unless given. */
  calls?: readonly ('get' | 'set' | 'getKeys' | 'remove')[];
  /** How the keys begin that it strikes, any unless given. A call for all keys has any. */
  keys?: string;
  milliseconds?: number;
}

/** What stands after the name of a page that opens with the fault. */
export function addressOf(fault: StorageFault): string {
  return `?${new URLSearchParams({ fault: JSON.stringify(fault) })}`;
}

/**
 * A copy of a build whose pages wrap storage.local before anything else runs, and note as `shownAfter` when they show something;
 * returns its folder. What goes wrong stands in their address (see `addressOf`).
 */
export function faultyBuild(build: string): `/${string}` {
  return buildWith(wrapStorage, build);
}

/** Runs in the page: it sees nothing from outside. */
function wrapStorage(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-tip-id], input[name="theme"]')) return;
    observer.disconnect();
    Object.assign(globalThis, { shownAfter: performance.now() });
  });
  observer.observe(document, { childList: true, subtree: true });
  const given = new URLSearchParams(location.search).get('fault');
  if (!given) return;
  const { fault, calls, keys = '', milliseconds = 0 }: StorageFault = JSON.parse(given);
  const native = globalThis.browser ?? chrome;
  const { local } = native.storage;
  let hasFailed = false;
  const namesIn = (argument: unknown): string[] => {
    if (typeof argument === 'string') return [argument];
    return Array.isArray(argument) ? argument : Object.keys(Object(argument));
  };
  const isStruck = (name: string, argument: unknown) =>
    (!calls || calls.includes(name as 'get')) &&
    (argument === undefined ||
      argument === null ||
      keys === '' ||
      namesIn(argument).some((key) => key.startsWith(keys)));
  const wrapped = (name: 'get' | 'set' | 'getKeys' | 'remove') => async (argument?: never) => {
    const answer = () => (local[name] as (argument?: never) => Promise<unknown>)(argument);
    if (!isStruck(name, argument)) return answer();
    if (fault === 'silent') return new Promise(() => {});
    if (fault === 'full' && name === 'set') throw new Error('QuotaExceededError');
    if (fault === 'rejecting') throw new Error('The storage is broken.');
    if (fault === 'failing once' && !hasFailed) {
      hasFailed = true;
      throw new Error('The storage failed once.');
    }
    if (fault === 'delayed') await new Promise((over) => setTimeout(over, milliseconds));
    return answer();
  };
  const api = Object.fromEntries(
    Object.keys(native).map((key) => [key, native[key as keyof typeof native]]),
  );
  const storage = {
    sync: native.storage.sync,
    onChanged: native.storage.onChanged,
    local: {
      get: wrapped('get'),
      set: wrapped('set'),
      getKeys: wrapped('getKeys'),
      remove: wrapped('remove'),
    },
  };
  Object.defineProperty(globalThis, 'browser', { value: { ...api, storage }, writable: true });
}
