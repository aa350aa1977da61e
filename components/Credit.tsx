import type { Card } from '../data/hand.ts';
import type { PageMessages } from '../data/messages/en.ts';
import { plainText } from '../data/ruby.ts';
import type { Collection } from '../data/tips.ts';

interface Props {
  card: Card;
  messages: PageMessages;
}

/** Whose advice a tip is. */
export function Credit({ card: { tip, source }, messages }: Props) {
  if (source) {
    const { credit, language } = messages;
    return <SourceCredit source={source} pattern={credit[tip.by]} language={language} />;
  }
  return (
    <>{tip.saidBy ? messages.saidBy.replace('{name}', () => tip.saidBy ?? '') : messages.own}</>
  );
}

interface SourceProps {
  source: Collection['source'];
  /** A sentence with `{author}`, `{title}`, `{magazine}` and `{issue}` in it. */
  pattern: string;
  language: PageMessages['language'];
}

/** A sentence that credits the article. */
export function SourceCredit({ source, pattern, language }: SourceProps) {
  const { author, title, magazine, issue } = source;
  const [before = '', after = ''] = pattern
    .replace('{author}', author)
    .replace('{title}', title)
    .replace('{issue}', plainText(issue[language]))
    .split('{magazine}');
  return (
    <>
      {before}
      <cite lang="en">{magazine}</cite>
      {after}
    </>
  );
}
