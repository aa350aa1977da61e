import { type TipMessages, tipEn } from './tip-en.ts';
import { tipJa } from './tip-ja.ts';

/** The words of new tab and popup in each language. */
export const tipMessages = { en: tipEn, ja: tipJa };

/** The same in the language chosen for menus, where `auto` is that of the browser (like `ja-JP`). */
export function messagesIn(uiLanguage: 'auto' | 'en' | 'ja', browserLanguage: string): TipMessages {
  return isJapanese(uiLanguage === 'auto' ? browserLanguage : uiLanguage) ? tipJa : tipEn;
}

/** The same by the settings, with the words for where the reader teaches. */
export function messagesBy(
  { levels, uiLanguage }: { levels: readonly string[]; uiLanguage: 'auto' | 'en' | 'ja' },
  browserLanguage: string,
): TipMessages {
  return messagesFor(levels, messagesIn(uiLanguage, browserLanguage));
}

/** The messages for a reader who teaches there: at elementary schools alone, the partner is the homeroom teacher. */
export function messagesFor<Messages extends TipMessages>(
  levels: readonly string[],
  messages: Messages,
): Messages {
  if (levels.join() !== 'es') return messages;
  const { homeroom, page, welcome } = messages;
  return {
    ...messages,
    page: { ...page, ...homeroom.page },
    welcome: { ...welcome, ...homeroom.welcome },
  };
}

export function isJapanese(language: string): boolean {
  return /^ja\b/i.test(language);
}
