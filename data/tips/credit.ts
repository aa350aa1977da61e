import type { PageMessages } from '../messages/tip-en.ts';
import { plainText } from './ruby.ts';
import type { BundledAdvice, Collection, OwnTip } from './tip.ts';

/** A tip with the article that it is from, if it is from one. */
export type Credited =
  | { tip: BundledAdvice; source: Collection['source'] }
  | { tip: OwnTip; source?: undefined };

/** Whose advice a tip is, as a sentence; `short` for where the article's title is told elsewhere. */
export function creditOf(
  { tip, source }: Credited,
  messages: PageMessages,
  length: 'whole' | 'short' = 'whole',
): string {
  const { credit, shortCredit, language } = messages;
  const sentences = length === 'short' ? shortCredit : credit;
  if (source) return creditTo(source, sentences[tip.by], language);
  return tip.saidBy ? messages.saidBy.replace('{name}', () => tip.saidBy ?? '') : messages.own;
}

/** The sentence with the article's `{author}`, `{title}`, `{magazine}` and `{issue}` filled in. */
export function creditTo(
  { author, title, magazine, issue }: Collection['source'],
  sentence: string,
  language: PageMessages['language'],
): string {
  return sentence
    .replace('{author}', author)
    .replace('{title}', title)
    .replace('{magazine}', magazine)
    .replace('{issue}', plainText(issue[language]));
}
