import collection from '../../data/tips.json' with { type: 'json' };
import { rotationAfter } from './known-state.ts';

/** What is stored by somebody who has had the extension for some weeks and looks at `tip` now, with these settings. */
export function livedState(tip: string, settings: object): Record<string, unknown> {
  const at = Date.now();
  const marks = collection.tips.map(({ id }, index) => {
    const date = `2026-11-${String(1 + (index % 22)).padStart(2, '0')}`;
    const note = index % 6 === 0 ? { note: 'Class 2-B liked it. Once more before the exams.' } : {};
    const tried = index % 2 === 0 && id !== tip ? [{ id: 'stamp-1', date, at, ...note }] : [];
    return [`mark:${id}`, { saved: index % 5 === 0, hidden: index === 3, tried, at }];
  });
  const text = {
    en: 'Come and eat lunch with class 1-3.',
    ja: '1年《ねん》3組《くみ》で給食《きゅうしょく》を食《た》べてください。',
  };
  return {
    settings: { ...settings, welcomed: true, at },
    rotation: rotationAfter([tip], '2026-11-23T09'),
    'tip:mine-1': { text, saidBy: 'Ms Sato', at },
    ...Object.fromEntries(marks),
  };
}
