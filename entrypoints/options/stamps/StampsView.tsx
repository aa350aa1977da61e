import { useState } from 'preact/hooks';
import { Credit } from '../../../components/base/Credit.tsx';
import { creditOfAll } from '../../../data/tips/credit.ts';
import type { ViewProps } from '../view-props.ts';
import { FullSeal } from './FullSeal.tsx';
import { Notes } from './Notes.tsx';
import { StampRow } from './StampRow.tsx';
import { notesOf, rowsOf } from './stamp-card.ts';

/** The stamp card: what was tried of all there is to try, with the notes to it, on one page of paper if wanted. */
export function StampsView({ library, settings, messages }: ViewProps) {
  const [isWithNotes, setWithNotes] = useState(true);
  const { stamps: words, views, print: printWord } = messages.options;
  const rows = rowsOf(library);
  const notes = notesOf(rows);
  const tried = rows.reduce((sum, row) => sum + row.tried, 0);
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  const hasSaved = [...library.marks.values()].some(({ saved }) => saved);
  return (
    <section class="stamps">
      <div class="stamps-head">
        <h2>{views.stamps}</h2>
        <p>{words.triedOf(tried, all)}</p>
        {all > 0 && tried === all && <FullSeal label={words.full} />}
      </div>
      {tried === 0 && <p class="stamps-none">{words.none}</p>}
      {rows.map((row) => (
        <StampRow key={row.theme.id} {...{ row, settings, messages }} />
      ))}
      <p class="stamps-credit">
        <Credit parts={creditOfAll(library.sources, words.credit, messages)} />
      </p>
      {notes.length > 0 && <Notes {...{ notes, settings, messages }} isPrinted={isWithNotes} />}
      <div class="not-printed">
        {notes.length > 0 && (
          <label class="choice">
            <input
              type="checkbox"
              name="printNotes"
              checked={isWithNotes}
              onChange={({ currentTarget: { checked } }) => setWithNotes(checked)}
            />
            {words.printNotes}
          </label>
        )}
        <p class="view-actions">
          <button type="button" onClick={() => print()}>
            {printWord}
          </button>
          {hasSaved && <a href="#sheets">{words.sheets}</a>}
        </p>
      </div>
    </section>
  );
}
