import type { PageMessages } from '../../data/messages/tip-en.ts';
import { creditTo } from '../../data/tips/credit.ts';
import type { Collection } from '../../data/tips/tip.ts';
import { citing } from './Credit.tsx';

interface Props {
  source: Collection['source'];
  /** A sentence with `{author}`, `{title}`, `{magazine}` and `{issue}` in it. */
  pattern: string;
  language: PageMessages['language'];
}

/** A sentence that credits the article. */
export function SourceCredit({ source, pattern, language }: Props) {
  return citing(source, creditTo(source, pattern, language));
}
