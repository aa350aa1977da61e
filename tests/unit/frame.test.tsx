import fc from 'fast-check';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { buildNode } from '../../components/frame/build-node.ts';
import { captureNode } from '../../components/tip/capture-node.ts';
import { readFrame } from '../../data/rotation/frame.ts';
import { keepFramesOf, writeFrame } from '../../data/rotation/write-frame.ts';

const name = fc.constantFrom('p', 'ruby', 'rt', 'button', 'article', 'wbr');
const attributes = fc.dictionary(
  fc.constantFrom('class', 'lang', 'data-tip-id', 'hidden'),
  fc.string(),
);
const node = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc
      .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, attributes, children]) => [name, { ...attributes }, ...children]),
  ),
})).node;

test('Whatever was built from a frame is captured as the same frame.', () => {
  fc.assert(
    fc.property(node, (frame) => {
      expect(captureNode(buildNode(frame as Parameters<typeof buildNode>[0]))).toEqual(frame);
    }),
  );
});

test('A text in a frame never becomes an element.', () => {
  const built = buildNode(['p', {}, '<img src=x onerror=alert(1)>']);
  expect(built.childNodes).toHaveLength(1);
  expect(built.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('What Preact rendered is built again node by node, neighbouring texts too.', () => {
  const page = document.createElement('div');
  render(
    <button type="button" class="tip" aria-pressed={false}>
      {'one '}
      {'two'}
      <wbr />
      three
    </button>,
    page,
  );
  const built = document.createElement('div');
  built.append(...[...page.childNodes].map(captureNode).map(buildNode));
  expect(built.isEqualNode(page)).toBe(true);
  expect(built.firstChild?.childNodes).toHaveLength(4);
});

test('A frame is read for its own page, card and hand alone.', () => {
  const card = { id: 'be-on-time', count: 7 };
  writeFrame('newtab', 'one', card, [['p', {}, 'text']]);
  expect(readFrame('newtab', 'one', card)).toEqual([['p', {}, 'text']]);
  expect(readFrame('popup', 'one', card)).toBeUndefined();
  expect(readFrame('newtab', 'another', card)).toBeUndefined();
  expect(readFrame('newtab', 'one', { ...card, count: 8 })).toBeUndefined();
});

test('Frames of cards that have left the hand are removed.', () => {
  writeFrame('newtab', 'one', { id: 'old', count: 1 }, ['old']);
  writeFrame('popup', 'one', { id: 'new', count: 2 }, ['new']);
  keepFramesOf([{ id: 'new', count: 2 }]);
  expect(readFrame('newtab', 'one', { id: 'old', count: 1 })).toBeUndefined();
  expect(readFrame('popup', 'one', { id: 'new', count: 2 })).toEqual(['new']);
});
