import { tipEn } from './tip-en.ts';

/** The words of all pages in English. */
export const en = {
  ...tipEn,
  options: {
    title: 'JTE Tips options',
    views: { settings: 'Settings', tips: 'All tips', stamps: 'Stamp card', backup: 'Backup' },
    print: 'Print',
    tipCount: (count: number) => plural(count, 'en', { one: 'tip', other: 'tips' }),
    themes: {
      legend: 'Which tips do you want to see?',
      lastOne: 'At least one theme stays on, so that there is always a tip to show.',
    },
    rotation: {
      legend: 'When do you want a new tip?',
      choices: {
        tab: 'With every new tab',
        hour: 'Every hour',
        day: 'Every day',
        paused: 'Only when I press “Next tip”',
      },
      /** In place of `tab` where no tip comes on new tabs. */
      whenOpened: 'Every time I open it',
    },
    tipLanguage: {
      legend: 'Tip language',
      choices: { en: 'English', ja: 'Japanese', both: 'English and Japanese' },
    },
    furigana: 'Show readings above kanji (furigana)',
    uiLanguage: {
      legend: 'Menu language',
      choices: { auto: 'Same as the browser', en: 'English', ja: '日本語' },
    },
    appearance: {
      legend: 'Appearance',
      choices: { auto: 'Match the system', light: 'Light', dark: 'Dark' },
    },
    textSize: {
      legend: 'Text size',
      choices: { small: 'Small', medium: 'Medium', large: 'Large' },
    },
    /** An article that tips are from, among others in a sentence. */
    citation: '{author}, “{title}”, {magazine}, {issue}',
    about: {
      heading: 'About',
      credit:
        'The advice comes from anonymous Japanese Teachers of English, and from the author’s closing words, in {sources}. The wording is ours, and so are the things to try and to ask.',
      privacy:
        'Your settings, marks and own tips stay in this browser; they reach your other computers only if browser sync is on. JTE Tips has no account, sends nothing elsewhere and loads nothing from the network. Its only permission is storage.',
      licenses: 'Licences of JTE Tips and of what it is made with',
    },
    /** Followed by the address of the new tab's page. */
    homePage:
      'Firefox’s first window shows Firefox’s home page. For a tip there too, enter this address in Firefox’s settings, under Home, as the custom URL of the home page and new windows:',
    /** What becomes of what the user keeps on the way to their other computers. */
    sync: {
      allTravels:
        'Everything is also copied to browser sync, and reaches other computers where you are signed in with sync on.',
      off: 'Browser sync can’t be used here, so everything stays in this browser.',
      settings: 'your settings',
      marks: (count: number) =>
        `your marks on ${plural(count, 'en', { one: 'tip', other: 'tips' })}`,
      tips: (count: number) => `${number(count, 'en')} of your own tips`,
      noRoom: (what: string) =>
        `On this computer only: ${what}. Browser sync has no room for more. A backup can take them to another computer.`,
      refused: (what: string) =>
        `On this computer only so far: ${what}. Browser sync isn’t accepting more right now; JTE Tips will try again in a few minutes.`,
    },
    tips: {
      filters: {
        search: 'Search the tips',
        theme: 'Theme',
        allThemes: 'All themes',
        choice: (name: string, count: number) => `${name} (${number(count, 'en')})`,
        only: 'Show only',
        saved: 'saved',
        tried: 'tried',
        hidden: 'hidden',
      },
      empty: {
        match: 'No tip matches all of this. Try fewer words, or another theme.',
        saved: 'Nothing is saved yet. Press “Save” under a tip you want to find again.',
        tried: 'No tips tried yet. Try one at school, then press “Tried it” under it.',
        hidden:
          'No hidden tips. Press “Hide” under a tip that doesn’t suit your school, and it will not come up again.',
        mine: 'No tips of your own yet. Open “Add tips” above, and keep what a teacher told you.',
        clear: 'Show all tips',
      },
      actions: {
        show: 'Show now',
        edit: 'Edit',
        delete: 'Delete',
      },
      done: {
        marked: 'It no longer matches the filters.',
        tried: 'Stamped with today’s date.',
        noted: 'Note saved.',
        unstamped: 'Stamp removed.',
        changed: 'Changed.',
        deleted: 'Deleted.',
        undone: 'Undone.',
      },
      /** Own tips as a file for another ALT: all of them, or those that the list shows. */
      handOn: {
        all: (count: number) => `Hand on all my tips (${number(count, 'en')})`,
        shown: (count: number) => `Hand on my tips shown here (${number(count, 'en')})`,
        saved: (name: string, count: number) =>
          `“${name}” is in your downloads: ${plural(count, 'en', { one: 'tip', other: 'tips' })} of your own with what to try and who said it, without your marks, notes and settings. Another ALT can add the file under “Backup”.`,
      },
      stamps: {
        list: 'Tried on',
        addNote: 'Add a note',
        editNote: 'Edit note',
        remove: 'Remove stamp',
      },
      form: {
        'text.en': 'The tip in English',
        'text.ja': 'The tip in Japanese',
        ruby: 'One language is enough. For a reading above kanji, write 授業《じゅぎょう》.',
        saidBy: 'Who said it (optional)',
        'try.en': 'Try today, in English (optional)',
        'try.ja': 'Try today, in Japanese (optional)',
        change: 'Save changes',
        cancel: 'Cancel',
        duplicate: 'You have this tip already.',
        /** Where another window changed the same field meanwhile. */
        conflict: {
          changed: 'Meanwhile this was changed in another window, to:',
          emptied: 'Meanwhile this was emptied in another window.',
          own: 'Keep what I wrote',
          other: 'Take the other window’s',
        },
        faults: {
          empty: (_count: number, _most: number) => 'Write the tip in English or in Japanese.',
          long: (count: number, most: number) =>
            `This is ${number(count, 'en')} characters long; there is room for ${number(most, 'en')}.`,
        },
      },
      /** The form for new tips. */
      add: {
        heading: 'Add tips',
        lines: 'What a teacher told you, one tip per line',
        help: 'Write or paste, in English or Japanese. For a reading above kanji, write 授業《じゅぎょう》.',
        more: 'More',
        other: 'The tip in the other language (optional)',
        try: 'Try today (optional)',
        saidBy: 'Who said it (optional)',
        found: (count: number) =>
          `${plural(count, 'en', { one: 'tip is', other: 'tips are' })} ready to be added.`,
        duplicates: (count: number) =>
          `${plural(count, 'en', { one: 'line repeats', other: 'lines repeat' })} a tip you have and will be left out.`,
        add: 'Add',
        added: (count: number) =>
          `Added ${plural(count, 'en', { one: 'tip', other: 'tips' })} to your own.`,
        undone: (count: number) =>
          `Removed ${plural(count, 'en', { one: 'tip', other: 'tips' })} again.`,
        nothing: 'There is nothing to add: write or paste at least one line.',
        duplicate: 'You have this already.',
      },
    },
    backup: {
      /** Shown where the browser's storage is full. */
      room: {
        heading: 'The browser’s storage is full',
        what: 'Changes wait until there is room, and are stored by themselves then. Save a backup first; then delete tips that you no longer need, or decide below whether to keep the last restore.',
        parts: {
          tips: (kilobytes: string) => `Your own tips: ${kilobytes} kB`,
          marks: (kilobytes: string) => `Marks, stamps and notes: ${kilobytes} kB`,
          undo: (kilobytes: string) => `What undoes the last restore: ${kilobytes} kB`,
        },
      },
      save: {
        heading: 'To a file',
        what: 'One file with your settings, saved and hidden tips, stamps with their notes, and your own tips. Keep it wherever you like; it is sent to nobody.',
        button: 'Save a backup',
        saved: (name: string) => `“${name}” is in your downloads.`,
        refused: 'Your tips could not be read. Restart the browser and try again.',
      },
      restore: {
        heading: 'From a file',
        what: 'Bring back a backup, or add tips that another ALT handed on, or a text file with one tip per line. You see what a file would do before anything changes.',
        choose: 'Choose a file',
        drop: 'or drop one on this page',
        unchanged: 'Nothing was changed.',
        busy: 'One moment, please: this is a large file.',
        done: (what: string) => `Done: ${what}.`,
        cutOff: (stored: number, all: number) =>
          `The last restore was cut off after ${number(stored, 'en')} of ${number(all, 'en')} changes. Choose the file again to go on (nothing is added twice), or undo what it changed.`,
      },
      preview: {
        heading: (name: string) => `What “${name}” would do`,
        legend: 'Your current data',
        choices: {
          merge: 'Keep it and add the backup (where both have something, the newer wins)',
          replace: 'Delete it and use the backup instead',
        },
        ready: 'Nothing has been changed yet.',
        nothing: 'Everything in this file is here already.',
        restore: 'Restore',
        add: 'Add',
        cancel: 'Cancel',
      },
      plan: {
        added: (what: string) => `Add ${what}`,
        changed: (what: string) => `Change ${what}`,
        removed: (what: string) => `Remove ${what}`,
        skipped: (what: string) => `No change: ${what}`,
        more: (count: number) => `and ${number(count, 'en')} more`,
        saved: 'saved',
        hidden: 'hidden',
        tried: (count: number) => `tried ${plural(count, 'en', { one: 'time', other: 'times' })}`,
        reasons: {
          same: 'the same here',
          older: 'changed here later',
          duplicate: 'here already, in another tip',
          deleted: 'deleted here since',
        },
      },
      counts: {
        settings: 'your settings',
        tips: (count: number) =>
          plural(count, 'en', { one: 'tip of your own', other: 'tips of your own' }),
        marks: (count: number) => `marks on ${plural(count, 'en', { one: 'tip', other: 'tips' })}`,
      },
      undo: {
        what: 'The last restore can be undone.',
        button: 'Undo',
        dismiss: 'Keep it',
        cutOff: 'Undoing the last restore was cut off. Press “Undo” again to go on.',
        undone: 'Undone: everything that the file changed is as it was.',
      },
    },
    /** What is wrong with a file or a text, and what to do. */
    faults: {
      full: 'The browser’s storage has no room for this. Save a backup, delete tips that you no longer need, and try once more.',
      refused:
        'The file could not be read, or the browser would not store it. Try once more; if it happens again, restart the browser.',
      largeFile: (most: number) => `This file is larger than ${most} MB. Choose a smaller one.`,
      emptyFile: 'This file is empty. Choose another file.',
      notUtf8:
        'This file is not text in UTF-8. If it is a text file, open it in a text editor, save it again with the encoding UTF-8, and choose it once more.',
      notJson: (line: number) =>
        `Line ${line} of this file is damaged: it is not JSON. Correct that line in a text editor, or choose another backup.`,
      notBackup:
        'This file is not a backup of JTE Tips. Choose a file that JTE Tips saved, or a text file (.txt) with one tip per line.',
      newerBackup:
        'A newer version of JTE Tips saved this backup. Update JTE Tips in this browser, then choose the file again.',
      unknownField: (path: string) =>
        `“${path}” is a field that no backup has. Take it out in a text editor, or choose another backup.`,
      missingField: (path: string) =>
        `“${path}” is missing. Add it in a text editor, or choose another backup.`,
      longField: (path: string, most: number) =>
        `“${path}” has more than ${most} characters. Shorten it in a text editor, or choose another backup.`,
      wrongField: (path: string) =>
        `“${path}” has something in it that does not belong there. Correct it in a text editor, or choose another backup.`,
      sameId: (path: string) =>
        `“${path}” is an id that another entry of the file has too. Take one of the two out in a text editor, or choose another backup.`,
      longLine: (line: number, most: number) =>
        `Line ${line} has more than ${most} characters. Make it shorter, or break it into two lines.`,
      tooManyItems: (path: string, max: number) =>
        `“${path}” has more than ${number(max, 'en')} items. Take some out in a text editor, or choose another backup.`,
      tooMuchInFile:
        'This file has more in it than a backup of JTE Tips can have. Choose another backup.',
      tooManyLines: (max: number) =>
        `This text has more than ${number(max, 'en')} lines. Split it into smaller ones.`,
      tooManyTips: (count: number, most: number) =>
        `With these there would be ${number(count, 'en')} tips of your own; there is room for ${number(most, 'en')}. Add fewer, or delete some first.`,
      tooMuchText: (megabytes: number, most: number) =>
        `With these your own tips would take ${megabytes} MB together; there is room for ${most} MB. Add fewer, or delete some first.`,
    },
    stamps: {
      triedOf: (tried: number, all: number) =>
        `${number(tried, 'en')} of ${number(all, 'en')} tried`,
      none: 'No stamps yet. Try a tip at school, press “Tried it” under it, and its stamp appears here.',
      full: 'All tried. Very well done!',
      notShown: (count: number) => `${number(count, 'en')} more not shown`,
      credit: 'Tips from {sources}, in our wording',
      notes: 'Your notes',
      printNotes: 'Print my notes too, the newest first, as many as fit on the page',
      sheets: 'Print sheets of your saved tips to talk over together',
    },
    sheets: {
      heading: 'Sheets to talk over together',
      size: {
        legend: 'On each A4 page',
        choices: {
          half: 'Two tips (cut the page in half)',
          whole: 'One tip, with more room for notes',
        },
      },
      notes: 'Notes',
      share: 'Share as a picture',
      none: 'No saved tips yet. Press “Save” under a tip, and its sheet appears here.',
      gone: 'This tip has been deleted.',
      allSaved: 'Show the sheets of all saved tips',
    },
    tipsNotRead: (count: number) =>
      `${plural(count, 'en', { one: 'tip of your own', other: 'tips of your own' })} could not be read and ${count === 1 ? 'is' : 'are'} missing here. Restart the browser to try again.`,
    notRead:
      'Your saved settings could not be read, so the defaults are shown. Restart the browser to try again.',
    notSaved: 'That could not be saved. Try once more; if it happens again, restart the browser.',
  },
};

/** What a language says. */
export type Messages = typeof en;

/** The count with the noun in the form that it asks for. */
function plural(
  count: number,
  language: string,
  nouns: Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const noun = nouns[new Intl.PluralRules(language).select(count)] ?? nouns.other ?? '';
  return `${number(count, language)} ${noun}`;
}

function number(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}
