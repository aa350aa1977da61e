import { useState } from 'preact/hooks';
import { RadioGroup } from '../RadioGroup.tsx';
import type { ViewProps } from '../view-props.ts';
import { SharePicture } from './SharePicture.tsx';
import { Sheet } from './Sheet.tsx';
import { sheetsOf } from './sheet-text.ts';

/** Whether a sheet takes half an A4 page or the whole of it. */
type Size = 'half' | 'whole';

/** Sheets of paper to talk over with a JTE: of the tip that the address names, or else of all saved ones. */
export function SheetsView({ library, settings, messages, parameter }: ViewProps) {
  const [size, setSize] = useState<Size>('half');
  const { sheets: words, print: printWord } = messages.options;
  const sheets = sheetsOf(library, parameter, settings.levels, new Date().getMonth() + 1);
  return (
    <section class="sheets" data-size={size}>
      <div class="not-printed">
        <h2>{words.heading}</h2>
        {sheets.length === 0 && <p>{parameter ? words.gone : words.none}</p>}
        {sheets.length > 0 && (
          <RadioGroup<Size>
            name="sheetSize"
            legend={words.size.legend}
            choices={words.size.choices}
            chosen={size}
            onChoose={setSize}
          />
        )}
        <p class="view-actions">
          {sheets.length > 0 && (
            <button type="button" onClick={() => print()}>
              {printWord}
            </button>
          )}
          {parameter && <a href="#sheets">{words.allSaved}</a>}
        </p>
      </div>
      {sheets.map((card) => (
        <div key={card.tip.id} class="sheet-place">
          <Sheet {...{ card, settings, messages }} />
          <SharePicture picture={{ card, settings, messages: messages.page }} messages={messages} />
        </div>
      ))}
    </section>
  );
}
