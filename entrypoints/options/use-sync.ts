import { useEffect, useState } from 'preact/hooks';
import { followSync } from '../../data/sync/follow-sync.ts';
import type { Synced } from '../../data/sync/synchronize.ts';

/** How things stand with the browser's sync, as long as the page is open; undefined until it is known. */
export function useSync(): Synced | undefined {
  const [synced, setSynced] = useState<Synced>();
  useEffect(() => followSync(setSynced), []);
  return synced;
}
