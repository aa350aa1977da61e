import { en, type Messages } from './en.ts';

type Words = Messages['options']['faults'];

/** What is wrong with a file or a text that the user gave, told so that they can put it right. */
export class Fault extends Error {
  /** The same in the words of a language. */
  readonly inWords: (words: Words) => string;

  constructor(inWords: (words: Words) => string) {
    super(inWords(en.options.faults));
    this.inWords = inWords;
  }
}
