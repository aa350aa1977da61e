import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

interface Options {
  /** All of the page, not only what the window shows. */
  isWhole?: boolean;
}

/** Takes a picture of the page. Throws where it has but one colour: then the page shows nothing. */
export async function takePicture(page: Page, path: string, options: Options = {}): Promise<void> {
  const picture = await page.screenshot({ fullPage: options.isWhole ?? false });
  if (!(await hasColours(page, Buffer.from(picture).toString('base64')))) {
    throw new Error(`The picture ${path} would be blank: ${page.url()} shows nothing.`);
  }
  writeFileSync(path, picture);
}

/** The page itself decodes the picture. */
async function hasColours(page: Page, png: string): Promise<boolean> {
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const pixels = new Uint32Array(data.buffer);
    return pixels.some((pixel) => pixel !== pixels[0]);
  }, png);
}
