import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What the stores take at most; Edge wants at least 250 characters of description. */
const limits = { Name: [1, 45], Summary: [1, 132], Description: [250, 10_000] } as const;
const answers = [
  'Single purpose',
  'Why storage',
  'Data use (Chrome)',
  'Consent (Firefox)',
  'Categories',
];

/** The sections of a listing by their headings. */
function listing(language: string): Record<string, string> {
  const text = readFileSync(`store/${language}.md`, 'utf8');
  const sections = text.split(/^## /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
}

test.each(['en', 'ja'])(
  'The listing in %s has the lengths that the stores take, and all answers.',
  (language) => {
    const texts = listing(language);
    for (const [heading, [least, most]] of Object.entries(limits)) {
      const { length } = texts[heading] ?? '';
      expect(length, heading).toBeGreaterThanOrEqual(least);
      expect(length, heading).toBeLessThanOrEqual(most);
    }
    for (const heading of answers) expect(texts[heading], heading).toBeTruthy();
  },
);

test.each(['en', 'ja'])('The names and descriptions of the packages in %s fit too.', (language) => {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  for (const name of ['name', 'popupName'])
    expect(messages[name].message.length).toBeLessThanOrEqual(45);
  for (const name of ['description', 'popupDescription']) {
    expect(messages[name].message.length).toBeLessThanOrEqual(132);
  }
});

const pages = ['1-new-tab', '2-toolbar', '3-all-tips', '4-stamp-card', '5-dark'];
const pictures: Record<string, string> = {
  ...Object.fromEntries(pages.map((name) => [`${name}.png`, '1280 × 800'])),
  'tile.png': '440 × 280',
  'marquee.png': '1400 × 560',
};

/** The size of a PNG, as its header says, and whether it is opaque, as the stores want it. */
function describePicture(path: string): { size: string; isOpaque: boolean } {
  const header = readFileSync(path).subarray(0, 26);
  const size = `${header.readUInt32BE(16)} × ${header.readUInt32BE(20)}`;
  return { size, isOpaque: header[25] === 2 };
}

test.each(['en', 'ja'])('The pictures in %s have the sizes that the stores take.', (language) => {
  const folder = join('store', 'pictures', language);
  expect(readdirSync(folder).sort()).toEqual(Object.keys(pictures).sort());
  for (const [name, size] of Object.entries(pictures))
    expect(describePicture(join(folder, name)), name).toEqual({ size, isOpaque: true });
});

test('The logo has the size that the stores take.', () => {
  expect(describePicture(join('store', 'pictures', 'logo.png')).size).toBe('300 × 300');
});
