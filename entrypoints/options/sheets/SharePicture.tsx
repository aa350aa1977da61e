import { useState } from 'preact/hooks';
import type { Picture } from '../../../components/picture/layout.ts';
import type { PictureOutcome } from '../../../components/picture/share-picture.ts';
import type { Messages } from '../../../data/messages/en.ts';

interface Props {
  picture: Picture;
  messages: Messages;
}

/** Makes a picture of the tip to share or to keep, and says what came of it. */
export function SharePicture({ picture, messages: { options, notices } }: Props) {
  const [outcome, setOutcome] = useState<PictureOutcome>();
  const share = async () => {
    const { sharePicture } = await import('../../../components/picture/share-picture.ts');
    setOutcome(await sharePicture(picture));
  };
  return (
    <p class="deeds not-printed">
      <button type="button" onClick={share}>
        {options.sheets.share}
      </button>
      <span role="status">{outcome && notices[outcome]}</span>
    </p>
  );
}
