import type { Settings } from '../../data/entries/settings.ts';
import type { PageMessages } from '../../data/messages/tip-en.ts';
import type { Text } from '../../data/tips/tip.ts';

type Language = PageMessages['language'];

/** What to show of a text, in order: the chosen languages, or where it has none of them the one it has. */
export function textParts(
  text: Text,
  tipLanguage: Settings['tipLanguage'],
): { language: Language; words: string }[] {
  const wanted: Language[] = tipLanguage === 'both' ? ['en', 'ja'] : [tipLanguage];
  const parts = (languages: Language[]) =>
    languages.flatMap((language) => {
      const words = text[language];
      return words ? [{ language, words }] : [];
    });
  const chosen = parts(wanted);
  return chosen.length > 0 ? chosen : parts(['en', 'ja']);
}
