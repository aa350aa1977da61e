import { execFileSync } from 'node:child_process';
import { canInstall, installPackage } from './debian.ts';

/**
 * Whether Japanese can be read in pictures taken here, once Debian's font is installed where it may be. Says so in a sentence
 * where it cannot.
 */
export function provideJapaneseFont(): boolean {
  if (hasJapaneseFont()) return true;
  if (canInstall()) installPackage('fonts-noto-cjk');
  if (hasJapaneseFont()) return true;
  console.log('No Japanese font was found here: Japanese will show as boxes.');
  return false;
}

/** Other systems than Linux come with Japanese fonts. */
function hasJapaneseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}
