import type { Messages } from '../messages/en.ts';
import type { PageMessages } from '../messages/tip-en.ts';
import { plainText } from './ruby.ts';
import { type BundledAdvice, isOwn, type OwnTip, type Source } from './tip.ts';

/** A stretch of a credit; a name is set apart where that is possible. */
export type CreditPart = string | { kind: 'magazine' | 'person'; name: string };

/** Whose advice a tip is, as a sentence; `short` for where the article's title is told elsewhere. */
export function creditOf(
  tip: BundledAdvice | OwnTip,
  messages: PageMessages,
  length: 'whole' | 'short' = 'whole',
): CreditPart[] {
  if (isOwn(tip)) {
    const { saidBy: name } = tip;
    return name ? fill(messages.saidBy, { name: [{ kind: 'person', name }] }) : [messages.own];
  }
  const sentences = length === 'short' ? messages.shortCredit : messages.credit;
  return fill(sentences[tip.by], wordsOf(tip.source, messages.language));
}

/** The sentence with all articles in the place of its `{sources}`. */
export function creditOfAll(
  sources: readonly Source[],
  sentence: string,
  { options: { citation }, page: { language } }: Messages,
): CreditPart[] {
  const citations = sources.map((source) => fill(citation, wordsOf(source, language)));
  // “{0} and {1}”
  const places = new Intl.ListFormat(language).format(sources.map((_, index) => `{${index}}`));
  return fill(sentence.replace('{sources}', places), Object.fromEntries(citations.entries()));
}

/** A credit where no name can be set apart. */
export function plainCredit(parts: readonly CreditPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}

/** What stands for `{author}`, `{title}`, `{magazine}` and `{issue}`. */
function wordsOf(
  { author, title, magazine, issue }: Source,
  language: PageMessages['language'],
): Record<string, CreditPart[]> {
  return {
    author: [author],
    title: [title],
    magazine: [{ kind: 'magazine', name: magazine }],
    issue: [plainText(issue[language])],
  };
}

/** The pattern with the parts in the place of their names in braces. */
function fill(pattern: string, parts: Record<string, CreditPart[]>): CreditPart[] {
  return pattern
    .split(/\{(\w+)\}/)
    .flatMap((piece, index) => (index % 2 === 0 ? piece || [] : (parts[piece] ?? [])));
}
