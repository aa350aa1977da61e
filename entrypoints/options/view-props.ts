import type { Settings } from '../../data/entries/settings.ts';
import type { Library } from '../../data/library/library.ts';
import type { Messages } from '../../data/messages/en.ts';
import type { Synced } from '../../data/sync/synchronize.ts';
import type { ChangeSettings } from './use-settings.ts';

/** What each view of the options page is given. */
export interface ViewProps {
  library: Library;
  settings: Settings;
  messages: Messages;
  change: ChangeSettings;
  /** Undefined until it is known. */
  synced: Synced | undefined;
  /** What stands after `=` in the hash of the address, such as a tip’s id; empty where nothing does. */
  parameter: string;
}
