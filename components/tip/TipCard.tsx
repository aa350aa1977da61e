import type { View } from '../../data/rotation/hand.ts';
import { Credit } from '../base/Credit.tsx';
import { RubyText } from '../base/RubyText.tsx';
import { Stamp } from '../base/Stamp.tsx';
import { TipText } from '../base/TipText.tsx';
import { Suggestions } from './Suggestions.tsx';
import type { TipModel } from './tip-model.ts';

interface Props {
  model: TipModel;
  view: View;
}

/** One tip: its theme, the advice, its credit, and our suggestions. */
export function TipCard({ model, view }: Props) {
  const { card, settings, messages } = view;
  const { tip, theme, mark } = card;
  const stamp = mark.tried.at(-1);
  // On the new tab what we suggest is folded away until it is wanted.
  const isOpen = model.page === 'popup';
  return (
    <article class="tip" data-tip-id={tip.id} data-theme={tip.theme}>
      {stamp && (
        <Stamp
          date={stamp.date}
          count={mark.tried.length}
          messages={messages}
          isNew={model.notice?.about === 'stamped'}
        />
      )}
      <p class="tip-theme" lang={messages.language}>
        <RubyText text={theme.title[messages.language]} furigana={settings.furigana} />
      </p>
      <div class="tip-text" data-part="text" aria-live="polite" aria-atomic="true">
        <TipText text={tip.text} display={settings} first="h1" />
      </div>
      <p class="tip-credit">
        <Credit card={card} messages={messages} />
      </p>
      <Suggestions
        model={model}
        view={view}
        isOpen={isOpen}
        isFilled={isOpen || !model.isFirstFrame}
      />
    </article>
  );
}
