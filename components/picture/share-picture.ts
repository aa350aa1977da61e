import { saveFile } from '../base/save-file.ts';
import { draw } from './draw.ts';
import type { Picture } from './layout.ts';

/** What became of a picture. */
export type PictureOutcome = 'shared' | 'saved' | 'cancelled' | 'notDrawn';

/**
 * Gives a picture of the tip to the system's share sheet or, where there is none, to the downloads, and returns what became
 * of it.
 */
export async function sharePicture(picture: Picture): Promise<PictureOutcome> {
  try {
    const name = `jte-tip-${picture.card.tip.id}.png`;
    const file = new File([await draw(picture)], name, { type: 'image/png' });
    if (navigator.canShare?.({ files: [file] })) {
      await navigator.share({ files: [file] });
      return 'shared';
    }
    saveFile(file);
    return 'saved';
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled';
    console.error('The picture could not be made or shared.', cause);
    return 'notDrawn';
  }
}
