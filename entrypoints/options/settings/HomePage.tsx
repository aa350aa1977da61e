import type { Messages } from '../../../data/messages/en.ts';
import { newTabAddress } from '../../../data/storage/runtime.ts';

interface Props {
  messages: Messages;
}

/** How to see a tip in the first window too: the browser lets no extension link to its settings. */
export function HomePage({ messages }: Props) {
  return (
    <p class="home-page">
      {messages.options.homePage} <code>{newTabAddress()}</code>
    </p>
  );
}
