import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  buildLibrary,
  type Library,
  nothing,
  type UserData,
  withEntries,
} from '../../data/library/library.ts';
import { onUserEntriesChanged } from '../../data/rotation/reconcile.ts';
import { readEntries } from '../../data/rotation/user-data.ts';
import { loadCollection } from '../../data/tips/collection.ts';
import type { Collection } from '../../data/tips/tip.ts';

/** The collection with what the user keeps, whichever page changes it; undefined until it is read. */
export function useLibrary(): Library | undefined {
  const [collection, setCollection] = useState<Collection>();
  const [own, setOwn] = useState<UserData>();
  useEffect(() => {
    const read = async () => {
      const [collection, entries] = await Promise.all([loadCollection(), readEntries()]);
      setCollection(collection);
      setOwn(withEntries(nothing, Object.entries(entries)));
    };
    const reading = read();
    return onUserEntriesChanged(async (changed) => {
      await reading;
      setOwn((own) => own && withEntries(own, changed));
    });
  }, []);
  return useMemo(() => collection && own && buildLibrary(collection, own), [collection, own]);
}
