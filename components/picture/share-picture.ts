/** What became of a picture. */
export type PictureOutcome =
  | 'shared'
  | 'saved'
  | 'copied'
  | 'cancelled'
  | 'notDrawn'
  | 'notShared'
  | 'notCopied';

/** Whether the system has a share sheet for it. */
export function canShare(file: File): boolean {
  return navigator.canShare?.({ files: [file] }) ?? false;
}

/** Gives the picture to the system's share sheet. */
export async function sharePicture(file: File): Promise<PictureOutcome> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return 'cancelled';
    console.error('The picture could not be shared.', cause);
    return 'notShared';
  }
}

/** Puts the picture on the clipboard. */
export async function copyPicture(file: File): Promise<PictureOutcome> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [file.type]: file })]);
    return 'copied';
  } catch (cause) {
    console.error('The picture could not be copied.', cause);
    return 'notCopied';
  }
}
