/** The words of new tab and popup in English. Those of `page` are dealt with the hand: text only. */
export const tipEn = {
  page: {
    language: 'en' as 'en' | 'ja',
    previous: 'Previous tip',
    next: 'Next tip',
    save: 'Save',
    hide: 'Hide',
    tried: 'Tried it',
    copy: 'Copy',
    more: 'More',
    options: 'Options',
    /** Whose advice a tip is, with the article's credit. */
    credit: {
      jte: 'A JTE’s advice, from {author}, “{title}”, {magazine}, {issue}',
      author: 'The author’s closing words, from {author}, “{title}”, {magazine}, {issue}',
    },
    /** The same in one short line, where the whole credit is elsewhere. */
    shortCredit: {
      jte: 'A JTE · {author}, {magazine}, {issue}',
      author: 'The author · {author}, {magazine}, {issue}',
    },
    saidBy: 'Told to you by {name}',
    own: 'A tip of your own',
    try: 'Try today',
    ask: 'Ask your JTE',
    /** The stamp’s name to those who cannot see it. */
    triedOn: 'Tried on {date}',
    triedOften: 'Tried {count} times, last on {date}',
    suggestions: 'Try today, ask your JTE',
    ownSuggestion: 'Try today',
    note: 'Your note',
    ours: 'Our suggestions',
    copyQuestion: 'Copy question',
  },
  /** What `page` and `welcome` say to a reader who teaches at elementary schools alone. */
  homeroom: {
    page: {
      suggestions: 'Try today, ask your homeroom teacher',
      ask: 'Ask your homeroom teacher',
    },
    welcome: {
      text: 'Every new tab brings a teacher’s tip.',
      popupText: 'This button has a teacher’s tip for you, each time you press it.',
    },
  },
  /** Why something that the user did is not stored yet. */
  unstored: {
    slow: 'Not stored yet: the browser’s storage is slow. It will be stored as soon as the browser answers.',
    full: 'Not stored yet: the browser’s storage is full. What you did is kept, and will be stored as soon as there is room.',
    refused:
      'Not stored yet: the browser refused it. What you did is kept, and will be stored as soon as the browser allows it.',
    room: 'What takes the room',
  },
  /** What new tab and popup say of what was done last. */
  notices: {
    failed: 'That did not work. Try once more; if it happens again, reload the page.',
    hidden: 'Hidden. It will not come up again.',
    stamped: 'Stamped with today’s date. Well done!',
    triedToday: 'You tried it today. You can change your note, or undo the stamp.',
    /** Leads there. */
    stampCard: '{tried} of {all} · Stamp card',
    noteKept: 'Note saved.',
    copied: 'Copied.',
    copiedQuestion: 'Copied, in English and Japanese.',
    notCopied: 'That could not be copied. Select the text and copy it by hand.',
    undo: 'Undo',
    note: 'How did it go? (a note for yourself, optional)',
    keepNote: 'Save note',
  },
  /** What the theme's name opens: the settings, in the popup a choice for the moment. */
  themes: {
    heading: 'Themes to see',
    lastOne: 'At least one theme stays on.',
    forNow: 'For now, only',
    noneForNow: 'With none chosen: all your themes.',
  },
  /** What stands behind “More”. */
  more: {
    listen: 'Listen',
    stop: 'Stop reading aloud',
    picture: 'Picture to save or share',
    print: 'Sheet to print and talk over',
    help: 'Keyboard shortcuts',
    browsersNewTab: 'Browser’s own new tab',
  },
  /** The picture of a tip, before it is shared, saved or copied. */
  picture: {
    heading: 'Picture of this tip',
    share: 'Share picture',
    save: 'Save picture',
    copy: 'Copy picture',
    close: 'Close',
    outcomes: {
      shared: 'Shared.',
      saved: 'The picture is among your downloads.',
      copied: 'Copied.',
      cancelled: 'Not shared.',
      notDrawn: 'The picture could not be made. Close this and try once more.',
      notShared: 'The picture could not be shared. Save it and share the file.',
      notCopied: 'The picture could not be copied. Save it instead.',
    },
  },
  help: {
    heading: 'Keyboard shortcuts',
    /** A button’s tooltip. */
    hint: 'Shortcut: {key}',
    use: 'Use keyboard shortcuts',
    popup: '{keys} opens the popup from any page.',
    noPopup: 'No shortcut opens the popup yet.',
    changeIn: {
      chromium: 'You can change that at chrome://extensions/shortcuts.',
      firefox:
        'You can change that at about:addons: press the gear, then “Manage Extension Shortcuts”.',
    },
    close: 'Close',
  },
  /** Where the reader teaches. */
  levels: {
    legend: 'I teach at',
    choices: { es: 'Elementary school', jhs: 'Junior high school', shs: 'Senior high school' },
    note: 'The things to try and to ask are chosen for these schools; with none chosen, for all. The tips stay the same.',
  },
  /** The first day’s card on the new tab, or in the popup where that is all there is. */
  welcome: {
    label: 'Welcome',
    text: 'Every new tab brings a JTE’s tip.',
    popupText: 'This button has a JTE’s tip for you, each time you press it.',
    firstSteps: 'First steps',
    choose: 'Choose your themes',
    tipLanguage: 'Tips in',
    tipLanguages: { en: 'English', ja: 'Japanese', both: 'English and Japanese' },
    uiLanguage: 'Menus in',
    /** How to keep the toolbar button in sight, which browsers hide at first (November 2026). */
    pin: {
      chromium:
        'The toolbar button has a tip too. To keep it in sight, press the puzzle piece beside the address bar, then the pin beside JTE Tips.',
      edge: 'The toolbar button has a tip too. To keep it in sight, press the puzzle piece beside the address bar, then the eye beside JTE Tips.',
      firefox:
        'The toolbar button has a tip too. To keep it in sight, press the puzzle piece beside the address bar, then the gear beside JTE Tips, then “Pin to Toolbar”.',
    },
    dismiss: 'Got it',
  },
  /** What comes once, when every tip was dealt. */
  seenAll: {
    label: 'All tips seen',
    text: 'You have seen all {count}. One a day from now?',
    daily: 'Yes, one a day',
    asNow: 'No, as now',
  },
  /** What they show where all tips are hidden. */
  allHidden: {
    heading: 'You have hidden all tips.',
    bringBack: 'Show them all again',
    list: 'Choose from the list',
  },
};

/** What a language says on new tab and popup. */
export type TipMessages = typeof tipEn;

/** What it says in the first frame. */
export type PageMessages = TipMessages['page'];
