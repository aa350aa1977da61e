import { plainText } from '../../../data/tips/ruby.ts';
import type { textParts } from '../../base/text-parts.ts';

type Part = ReturnType<typeof textParts>[number];

/** Words with a voice that is installed on this machine. Any other is sent what it is to say. */
export interface Spoken {
  words: string;
  voice: SpeechSynthesisVoice;
}

/**
 * Those of the parts that can be read aloud here. Japanese is read from its kanji: voices know their readings and accents,
 * and lose both, and the particles は and へ too, where all is written in kana.
 */
export function spokenOf(parts: readonly Part[]): Spoken[] {
  return parts.flatMap(({ language, words }) => {
    const voice = voiceOf(language);
    return voice ? { words: plainText(words), voice } : [];
  });
}

/** Reads it aloud, in place of what is being read, and calls `onEnd` after the last word; not if it is stopped. */
export function read(spoken: readonly Spoken[], onEnd: () => void): void {
  stop();
  utterances = spoken.map(({ words, voice }) => {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    return utterance;
  });
  const mine = utterances;
  const end = () => {
    if (utterances !== mine) return;
    utterances = [];
    onEnd();
  };
  mine.at(-1)?.addEventListener('end', end);
  mine.at(-1)?.addEventListener('error', end);
  for (const utterance of mine) synthesis()?.speak(utterance);
}

/** Falls silent. */
export function stop(): void {
  if (utterances.length === 0) return;
  utterances = [];
  synthesis()?.cancel();
}

/** Calls `listener` when voices come or go; returns the way to stop. They are found only some time after they are asked for. */
export function onVoicesChanged(listener: () => void): () => void {
  synthesis()?.addEventListener('voiceschanged', listener);
  return () => synthesis()?.removeEventListener('voiceschanged', listener);
}

/** What is being read. Browsers forget the end of an utterance that nobody holds. */
let utterances: SpeechSynthesisUtterance[] = [];

function voiceOf(language: Part['language']): SpeechSynthesisVoice | undefined {
  const voices = synthesis()?.getVoices() ?? [];
  // Tags are written ja-JP or, on Android, ja_JP.
  const fitting = voices.filter(
    ({ localService, lang }) => localService && lang.split(/[-_]/)[0] === language,
  );
  return fitting.find((voice) => voice.default) ?? fitting[0];
}

/** A reader of Firefox can switch speech off altogether. */
function synthesis(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in globalThis ? speechSynthesis : undefined;
}
