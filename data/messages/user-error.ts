import { en, type Messages } from './en.ts';

type Words = Messages['options']['faults'];

/** What is wrong with a file or a text that the user gave, told so that they can put it right. */
export class UserError extends Error {
  /** The same in the words of a language. */
  readonly localize: (words: Words) => string;

  constructor(localize: (words: Words) => string) {
    super(localize(en.options.faults));
    this.localize = localize;
  }
}
