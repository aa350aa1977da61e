import { type TipMessages, tipEn } from './tip-en.ts';
import { tipJa } from './tip-ja.ts';

/** The words of new tab and popup in each language. */
export const tipMessages = { en: tipEn, ja: tipJa };

/** The same in the language chosen for menus, where `auto` is that of the browser (like `ja-JP`). */
export function messagesIn(uiLanguage: 'auto' | 'en' | 'ja', browserLanguage: string): TipMessages {
  return isJapanese(uiLanguage === 'auto' ? browserLanguage : uiLanguage) ? tipJa : tipEn;
}

export function isJapanese(language: string): boolean {
  return /^ja\b/i.test(language);
}
