import { en } from '../../data/messages/en.ts';
import type { Collection } from '../../data/tips.ts';

interface Props {
  source: Collection['source'];
}

/** Where the advice comes from, and what becomes of the reader's choices. */
export function About({ source }: Props) {
  return (
    <section class="about">
      <h2>{en.about.heading}</h2>
      <p>
        {en.about.credit}
        {source.author}, “{source.title}”, <cite>{source.magazine}</cite>, {source.issue.en}.{' '}
        {en.about.words}
      </p>
      <p>{en.about.privacy}</p>
    </section>
  );
}
