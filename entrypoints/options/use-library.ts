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

/** The collection with what the user keeps, whichever page changes it; undefined until it is read, or storage is slow. */
export function useLibrary() {
  const [collection, setCollection] = useState<Collection>();
  const [own, setOwn] = useState<UserData>();
  const [found, setFound] = useState({ isRead: true, unreadCount: 0 });
  useEffect(() => {
    const read = async () => {
      const [collection, { entries, ...found }] = await Promise.all([
        loadCollection(),
        readEntries(),
      ]);
      setCollection(collection);
      setFound(found);
      setOwn(withEntries(nothing, Object.entries(entries)));
    };
    const reading = read();
    return onUserEntriesChanged(async (changed) => {
      await reading;
      // Storage has answered what it left unanswered.
      if (changed.size === 0) return read();
      setOwn((own) => own && withEntries(own, changed));
    });
  }, []);
  const library: Library | undefined = useMemo(
    () => collection && own && buildLibrary(collection, own),
    [collection, own],
  );
  return { library, ...found };
}
