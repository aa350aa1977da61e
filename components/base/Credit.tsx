import type { PageMessages } from '../../data/messages/tip-en.ts';
import type { Credited } from '../../data/tips/credit.ts';
import { creditOf } from '../../data/tips/credit.ts';
import type { Collection } from '../../data/tips/tip.ts';

interface Props {
  card: Credited;
  messages: PageMessages;
  length?: 'whole' | 'short';
}

/** Whose advice a tip is. */
export function Credit({ card, messages, length }: Props) {
  const credit = creditOf(card, messages, length);
  return card.source ? citing(card.source, credit) : credit;
}

/** The sentence with the name of the magazine set as a title. */
export function citing({ magazine }: Collection['source'], credit: string) {
  const [before, after] = credit.split(magazine);
  return (
    <>
      {before}
      <cite lang="en">{magazine}</cite>
      {after}
    </>
  );
}
