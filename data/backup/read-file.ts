import { UserError } from '../messages/user-error.ts';
import { inSlices } from '../slices.ts';
import { type Backup, parseBackup, TIPS_FORMAT } from './parse-backup.ts';

const MAX_FILE_BYTES = 5 * 1024 ** 2;

/** What a file holds: a backup, or a text with one tip per line. */
export type Contents = { backup: Backup } | { lines: string };

/** Whether a file holds tips alone: then there is nothing to choose, and nothing of the reader's own is removed. */
export function isOnlyMerged(contents: Contents): boolean {
  return 'lines' in contents || contents.backup.format === TIPS_FORMAT;
}

/** What a file holds. Throws a UserError where that cannot be read. */
export async function contentsOf(file: File): Promise<Contents> {
  const text = await textOf(file);
  const isBackup = /\.json$/i.test(file.name) || text.trimStart().startsWith('{');
  return isBackup ? { backup: await inSlices(parseBackup(text)) } : { lines: text };
}

/** The text that a file holds. Throws a UserError where it is not UTF-8, empty or too large. */
export async function textOf(file: Blob): Promise<string> {
  if (file.size > MAX_FILE_BYTES)
    throw new UserError((say) => say.largeFile(MAX_FILE_BYTES / 1024 ** 2));
  const text = decoded(await file.arrayBuffer());
  if (text.trim() === '') throw new UserError((say) => say.emptyFile);
  return text;
}

function decoded(bytes: ArrayBuffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
  }
  throw new UserError((say) => say.notUtf8);
}
