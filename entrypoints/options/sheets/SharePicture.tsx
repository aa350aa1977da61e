import { useState } from 'preact/hooks';
import type { Picture } from '../../../components/picture/layout.ts';
import type { Messages } from '../../../data/messages/en.ts';

interface Props {
  picture: Picture;
  words: Messages['options']['sheets'];
}

/** Makes a picture of the tip to share or to keep, and says what came of it. */
export function SharePicture({ picture, words }: Props) {
  const [outcome, setOutcome] = useState<'shared' | 'saved' | 'cancelled' | 'failed'>();
  const share = async () => {
    try {
      const { sharePicture } = await import('../../../components/share-picture.ts');
      setOutcome(await sharePicture(picture));
    } catch (cause) {
      console.error('The picture could not be made.', cause);
      setOutcome('failed');
    }
  };
  return (
    <p class="deeds not-printed">
      <button type="button" onClick={share}>
        {words.share}
      </button>
      <span role="status">{outcome && words[outcome]}</span>
    </p>
  );
}
