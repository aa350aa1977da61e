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
  if (card.source) return citing(card.source, creditOf(card, messages, length));
  const { saidBy } = card.tip;
  return saidBy ? toldBy(saidBy, messages) : messages.own;
}

/** Who told a tip of the user's own. Whatever direction the name is written in, the words around it stay in order. */
export function toldBy(name: string, { saidBy }: PageMessages) {
  const [before, after] = saidBy.split('{name}');
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  );
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
