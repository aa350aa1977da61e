import type { Card } from '../data/hand.ts';
import { en } from '../data/messages/en.ts';

interface Props {
  card: Card;
}

/** One tip: what it is about, the advice, and whose advice it is. */
export function TipCard({ card }: Props) {
  const { tip, theme } = card;
  return (
    <article class="tip" data-tip-id={tip.id} data-theme={tip.theme}>
      <p class="tip-theme">{theme.title.en}</p>
      <h1 class="tip-text" data-part="text" lang="en">
        {tip.text.en}
      </h1>
      <p class="tip-credit">
        <Credit card={card} />
      </p>
    </article>
  );
}

function Credit({ card: { tip, source } }: Props) {
  if (!source) return en.ownTip(tip.saidBy);
  return (
    <>
      {en.from[tip.by]}
      {source.author}, “{source.title}”, <cite>{source.magazine}</cite>, {source.issue.en}
    </>
  );
}
