import type { BundledTip } from '../tips.ts';

/** The words of the pages in English. */
export const en = {
  previous: 'Previous tip',
  next: 'Next tip',
  options: 'Options',
  /** Whose advice a tip is; the article's credit follows. */
  from: {
    jte: 'A JTE’s advice, from ',
    author: 'The author’s closing words, from ',
  } satisfies Record<BundledTip['by'], string>,
  optionsTitle: 'JTE Tips',
  /** Whose advice one of the user's own tips is. */
  ownTip: (saidBy?: string) => (saidBy ? `Told to you by ${saidBy}` : 'A tip of your own'),
  noTip: 'There is no tip to show.',
  tipCount: (count: number) => (count === 1 ? '1 tip' : `${count} tips`),
  themes: {
    legend: 'Which tips do you want to see?',
    lastOne:
      'This is the last theme that is on. One stays on, so that there is always a tip to show.',
  },
  rotation: {
    legend: 'When do you want a new tip?',
    choices: {
      tab: 'With each new tab',
      hour: 'Each hour',
      day: 'Each day',
      paused: 'Only when I press “Next tip”',
    },
  },
  appearance: {
    legend: 'Appearance',
    choices: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  },
  textSize: {
    legend: 'Text size',
    choices: { small: 'Small', medium: 'Medium', large: 'Large' },
  },
  about: {
    heading: 'About',
    credit: 'The advice comes from anonymous Japanese Teachers of English, who told it to ',
    words: 'The wording is ours.',
    privacy:
      'Everything is kept in this browser. JTE Tips has no account, sends nothing and loads nothing from the network; its one permission lets it store your choices.',
  },
  notSaved:
    'Your choice could not be saved. Try once more; if it happens again, restart the browser.',
};
