import { useState } from 'preact/hooks';
import type { Picture } from '../../../components/picture/layout.ts';
import { PicturePreview } from '../../../components/picture/PicturePreview.tsx';
import type { Messages } from '../../../data/messages/en.ts';

interface Props {
  picture: Picture;
  messages: Messages;
}

/** Opens a picture of the tip, to be shared, saved or copied. */
export function SharePicture({ picture, messages }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="view-actions not-printed">
      <button type="button" onClick={() => setOpen(true)}>
        {messages.options.sheets.share}
      </button>
      {isOpen && (
        <PicturePreview
          picture={picture}
          messages={messages.picture}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
