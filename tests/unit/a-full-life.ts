/** What someone keeps after a year: settings, marks on 31 tips with notes, 1,000 own tips; made the same each time. */
export function aFullLife(): Record<string, unknown> {
  const start = Date.UTC(2026, 3, 1);
  const two = (number: number) => String(number).padStart(2, '0');
  const marks = Array.from({ length: 31 }, (_, index) => {
    const at = start + index * 86_400_000;
    const stamps = Array.from({ length: 1 + (index % 3) }, (_, time) => ({
      id: `stamp-${index}-${2 - time}`,
      date: `2026-0${4 + time}-${two(1 + (index % 28))}`,
      ...(index % 2 === 0 && { note: `They sang “${index}” 楽《たの》しかった。\u2028 \\ "é" 😊` }),
      at: at + time,
    }));
    const gone = { id: `stamp-${index}-gone`, deleted: true, at: at + 9 };
    const fields = { saved: index % 3 === 0, hidden: index % 5 === 1, tried: [...stamps, gone] };
    const times = { saved: at, hidden: at + 1, tried: at + 9 };
    return [
      `mark:${index < 30 ? `mine-${two(index)}` : 'be-on-time'}`,
      { ...fields, at: at + 9, times },
    ];
  });
  const tips = Array.from({ length: 1000 }, (_, index) => {
    const en = `Ask me on day ${index} which of our pupils <b>would</b> talk with you & why.`;
    const ja = `${index}日目《にちめ》に、授業《じゅぎょう》の前《まえ》に聞《き》いてください。`;
    const text = [{ en }, { ja }, { en, ja }][index % 3];
    const more = { try: { en: 'Sing.' }, saidBy: '田中先生' };
    const id = `mine-${index < 100 ? two(index) : index}`;
    return [`tip:${id}`, { ...(index % 4 === 0 && more), text, at: start + index }];
  });
  return {
    settings: {
      rotation: 'day',
      themesOff: ['avoid'],
      textSize: 'large',
      ofTomorrow: { a: 1 },
      at: start + 50,
      times: { rotation: start + 50, themesOff: start + 20, ofTomorrow: start + 1 },
    },
    ...Object.fromEntries(marks),
    'mark:said-nothing': { saved: false, at: start, times: { saved: start } },
    ...Object.fromEntries(tips),
    'tip:mine-gone': { deleted: true, at: start },
  };
}
