import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('components/base/base.css', 'utf8');

/** A colour of base.css in its light and its dark form. */
function colour(name: string): [string, string] {
  const [, light, dark] = css.match(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`) ?? [];
  if (!light || !dark) throw new Error(`There is no colour ${name}.`);
  return [light, dark];
}

/** Relative luminance, as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test.each([
  ['ink', 7, 'the tip’s text'],
  ['reading', 7, 'its readings'],
  ['quiet', 4.5, 'small text'],
  ['seal', 4.5, 'the stamp, which has a date in it'],
  ['edge', 3, 'the edges of fields'],
])('The colour %s stands out from the paper at least %s to 1, for %s.', (name, least) => {
  const papers = colour('paper');
  colour(name).forEach((hex, index) => {
    expect(contrast(hex, papers[index] ?? '')).toBeGreaterThanOrEqual(least);
  });
});
