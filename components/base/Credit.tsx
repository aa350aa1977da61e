import type { PageMessages } from '../../data/messages/tip-en.ts';
import type { Credited } from '../../data/tips/credit.ts';
import { creditOf, creditTo } from '../../data/tips/credit.ts';
import type { Collection } from '../../data/tips/tip.ts';

interface Props {
  card: Credited;
  messages: PageMessages;
}

/** Whose advice a tip is. */
export function Credit({ card, messages }: Props) {
  const credit = creditOf(card, messages);
  return card.source ? citing(card.source, credit) : credit;
}

interface SourceProps {
  source: Collection['source'];
  /** A sentence with `{author}`, `{title}`, `{magazine}` and `{issue}` in it. */
  pattern: string;
  language: PageMessages['language'];
}

/** A sentence that credits the article. */
export function SourceCredit({ source, pattern, language }: SourceProps) {
  return citing(source, creditTo(source, pattern, language));
}

function citing({ magazine }: Collection['source'], credit: string) {
  const [before, after] = credit.split(magazine);
  return (
    <>
      {before}
      <cite lang="en">{magazine}</cite>
      {after}
    </>
  );
}
