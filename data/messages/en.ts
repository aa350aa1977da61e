/** The words of the pages in English. Those of new tab and popup are dealt with the hand: text only. */
export const en = {
  page: {
    language: 'en' as 'en' | 'ja',
    previous: 'Previous tip',
    next: 'Next tip',
    options: 'Options',
    /** Whose advice a tip is, with the article's credit. */
    credit: {
      jte: 'A JTE’s advice, from {author}, “{title}”, {magazine}, {issue}',
      author: 'The author’s closing words, from {author}, “{title}”, {magazine}, {issue}',
    },
    saidBy: 'Told to you by {name}',
    own: 'A tip of your own',
    suggestions: 'Something to try, something to ask',
    try: 'Try today',
    ask: 'Ask your JTE',
    ours: 'Our suggestions, not a JTE’s words',
    copyQuestion: 'Copy question',
    copied: 'Copied in English and Japanese',
    notCopied: 'The browser did not allow copying. Select the question and copy it by hand.',
  },
  options: {
    title: 'JTE Tips: options',
    tipCount: (count: number) => plural(count, 'en', { one: 'tip', other: 'tips' }),
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
    tipLanguage: {
      legend: 'Tips in',
      choices: { en: 'English', ja: '日本語', both: 'English and 日本語' },
    },
    furigana: 'Readings above kanji (furigana)',
    uiLanguage: {
      legend: 'Menus in',
      choices: { auto: 'The language of the browser', en: 'English', ja: '日本語' },
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
      credit:
        'The advice is that of anonymous Japanese Teachers of English, from {author}, “{title}”, {magazine}, {issue}. The wording is ours, and so are the things to try and to ask.',
      privacy:
        'Everything is kept in this browser. JTE Tips has no account, sends nothing and loads nothing from the network; its one permission lets it store your choices.',
    },
    notRead:
      'What you chose before could not be read, so the defaults stand here. Restart the browser to try again.',
    notSaved:
      'Your choice could not be saved. Try once more; if it happens again, restart the browser.',
  },
};

/** What a language says. */
export type Messages = typeof en;

/** What new tab and popup say. */
export type PageMessages = Messages['page'];

/** The count with the noun in the form that it asks for. */
export function plural(
  count: number,
  language: string,
  nouns: Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const noun = nouns[new Intl.PluralRules(language).select(count)] ?? nouns.other ?? '';
  return `${new Intl.NumberFormat(language).format(count)} ${noun}`;
}
