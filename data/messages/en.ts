import type { Tip } from '../tips.ts';

/** The words of the pages in English. */
export const en = {
  previous: 'Previous tip',
  next: 'Next tip',
  options: 'Options',
  /** Whose advice a tip is; the article's credit follows. */
  from: {
    jte: 'A JTE’s advice, from ',
    author: 'The author’s closing words, from ',
  } satisfies Record<Tip['by'], string>,
  optionsTitle: 'JTE Tips',
  noTip: 'There is no tip to show.',
  tipCount: (count: number) => (count === 1 ? '1 tip' : `${count} tips`),
  themes: {
    legend: 'Which tips do you want to see?',
    lastOne:
      'This is the last theme that is on. One stays on, so that there is always a tip to show.',
  },
  rotation: {
    legend: 'When do you want a new tip?',
    modes: {
      tab: 'With each new tab',
      hour: 'Each hour',
      day: 'Each day',
      paused: 'Only when I press “Next tip”',
    },
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
