import type { FrameNode } from '../../data/rotation/frame.ts';

/** Builds what a frame describes. Nothing is parsed as markup, so no text can become an element. */
export function buildNode(node: FrameNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [name, attributes, ...children] = node;
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  element.append(...children.map(buildNode));
  return element;
}
