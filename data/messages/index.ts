import { en, type Messages } from './en.ts';
import { ja } from './ja.ts';

/** The words in the language chosen for menus, where `auto` is that of the browser (a tag like `ja-JP`). */
export function messagesIn(uiLanguage: 'auto' | 'en' | 'ja', browserLanguage: string): Messages {
  const language = uiLanguage === 'auto' ? browserLanguage : uiLanguage;
  return isJapanese(language) ? ja : en;
}

export function isJapanese(language: string): boolean {
  return /^ja\b/i.test(language);
}
