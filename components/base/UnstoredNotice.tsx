import { useEffect, useState } from 'preact/hooks';
import type { TipMessages } from '../../data/messages/tip-en.ts';
import { followUnstored, type Unstored } from '../../data/storage/unstored.ts';

interface Props {
  messages: TipMessages['unstored'];
}

/** That something the user did is not stored yet, and why, until it is. */
export function UnstoredNotice({ messages }: Props) {
  const [unstored, setUnstored] = useState<Unstored>();
  useEffect(() => {
    const stop = followUnstored(setUnstored);
    return () => void stop();
  }, []);
  return (
    <p class="unstored" role="status">
      {unstored && messages[unstored]}
      {unstored === 'full' && (
        <>
          {' '}
          <a href="options.html#backup" target="_blank" rel="noopener">
            {messages.room}
          </a>
        </>
      )}
    </p>
  );
}
