import { vi } from 'vitest';

/** A voice of that language, installed on the machine unless it is said to be elsewhere. */
export function voice(lang: string, { isLocal = true, isDefault = false } = {}) {
  return { lang, name: lang, voiceURI: lang, localService: isLocal, default: isDefault };
}

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** What a browser has for reading aloud: it notes what it is to say, and ends when it is told to. */
class FakeSpeech extends EventTarget {
  readonly said: { text: string; lang: string }[] = [];
  cancelled = 0;
  #voices: SpeechSynthesisVoice[] = [];
  #waiting: FakeUtterance[] = [];

  getVoices(): SpeechSynthesisVoice[] {
    return this.#voices;
  }

  /** Voices are found some time after they were first asked for. */
  find(...voices: SpeechSynthesisVoice[]): void {
    this.#voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  speak(utterance: FakeUtterance): void {
    this.said.push({ text: utterance.text, lang: utterance.voice?.lang ?? '' });
    this.#waiting.push(utterance);
  }

  cancel(): void {
    this.cancelled++;
    for (const utterance of this.#waiting.splice(0)) utterance.dispatchEvent(new Event('error'));
  }

  /** Comes to the end of all that it was to say. */
  finish(): void {
    for (const utterance of this.#waiting.splice(0)) utterance.dispatchEvent(new Event('end'));
  }
}

/** Gives the page a browser's speech, without a voice at first. */
export function fakeSpeech(): FakeSpeech {
  const speech = new FakeSpeech();
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  return speech;
}
