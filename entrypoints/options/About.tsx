import { SourceCredit } from '../../components/Credit.tsx';
import type { Messages } from '../../data/messages/en.ts';
import type { Collection } from '../../data/tips.ts';

interface Props {
  source: Collection['source'];
  messages: Messages;
}

/** Where the advice comes from, and what becomes of the reader's choices. */
export function About({ source, messages }: Props) {
  const { heading, credit, privacy } = messages.options.about;
  return (
    <section class="about">
      <h2>{heading}</h2>
      <p>
        <SourceCredit source={source} pattern={credit} language={messages.page.language} />
      </p>
      <p>{privacy}</p>
    </section>
  );
}
