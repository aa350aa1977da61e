import { RubyText } from '../../../components/base/RubyText.tsx';
import { textParts } from '../../../components/base/text-parts.ts';
import type { Settings } from '../../../data/entries/settings.ts';
import type { Tip } from '../../../data/tips/tip.ts';

interface Props {
  tip: Tip;
  settings: Settings;
  class: string;
}

/** The words of a tip in one language, without readings: as much of them as there is room for. */
export function PlainText({ tip, settings, class: className }: Props) {
  const [first] = textParts(tip.text, settings.tipLanguage);
  if (!first) return null;
  return (
    <span class={className} lang={first.language}>
      <RubyText text={first.words} furigana={false} />
    </span>
  );
}
