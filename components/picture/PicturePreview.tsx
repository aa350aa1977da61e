import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TipMessages } from '../../data/messages/tip-en.ts';
import { startWork } from '../base/ready.ts';
import { saveFile } from '../base/save-file.ts';
import type { Picture } from './layout.ts';
import { canShare, copyPicture, type PictureOutcome, sharePicture } from './share-picture.ts';

interface Props {
  picture: Picture;
  messages: TipMessages['picture'];
  onClose(): void;
}

/** A picture of the tip, to be looked at before it is shared, saved or copied. */
export function PicturePreview({ picture, messages, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<File>();
  const [outcome, setOutcome] = useState<PictureOutcome>();
  // Before the frame: from then on the page would count as ready.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    show(picture, canvas.current)
      .then(setFile, (cause) => {
        console.error('The picture could not be made.', cause);
        setOutcome('notDrawn');
      })
      .finally(startWork());
  }, []);
  const button = (label: string, act: (file: File) => PictureOutcome | Promise<PictureOutcome>) => (
    <button type="button" onClick={async () => file && setOutcome(await act(file))}>
      {label}
    </button>
  );
  return (
    <dialog
      class="picture"
      ref={dialog}
      closedby="any"
      aria-labelledby="picture-heading"
      onClose={onClose}
    >
      <h2 id="picture-heading">{messages.heading}</h2>
      <canvas ref={canvas} role="img" aria-labelledby="picture-heading" />
      <p class="picture-actions">
        {file && canShare(file) && button(messages.share, sharePicture)}
        {file && button(messages.save, save)}
        {file && button(messages.copy, copyPicture)}
        <button type="button" onClick={() => dialog.current?.close()}>
          {messages.close}
        </button>
      </p>
      <p role="status">{outcome && messages.outcomes[outcome]}</p>
    </dialog>
  );
}

/** Draws the picture where it can be looked at; returns it as a file. */
async function show(picture: Picture, canvas: HTMLCanvasElement | null): Promise<File> {
  const { draw } = await import('./draw.ts');
  const blob = await draw(picture);
  // The pages' policy lets no image in, not even from the page itself.
  const bitmap = await createImageBitmap(blob);
  if (canvas) {
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  }
  return new File([blob], `jte-tip-${picture.card.tip.id}.png`, { type: 'image/png' });
}

function save(file: File): PictureOutcome {
  saveFile(file);
  return 'saved';
}
