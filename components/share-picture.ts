import { draw } from './picture/draw.ts';
import type { Picture } from './picture/layout.ts';
import { saveFile } from './save-file.ts';

/**
 * Gives a picture of the tip to the system's share sheet or, where there is none, to the downloads, and returns what became
 * of it. Throws where the picture cannot be made.
 */
export async function sharePicture(picture: Picture): Promise<'shared' | 'saved' | 'cancelled'> {
  const name = `jte-tip-${picture.card.tip.id}.png`;
  const file = new File([await draw(picture)], name, { type: 'image/png' });
  if (!navigator.canShare?.({ files: [file] })) {
    saveFile(file);
    return 'saved';
  }
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled';
    throw cause;
  }
}
