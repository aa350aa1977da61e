import type { FrameNode } from '../../data/rotation/frame.ts';

/** Describes an element or a text so that `buildNode` builds the same. Throws on any other node. */
export function captureNode(node: Node): FrameNode {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) throw new Error(`A frame cannot hold a ${node.nodeName}.`);
  const attributes = [...node.attributes].map(({ name, value }) => [name, value]);
  return [node.localName, Object.fromEntries(attributes), ...[...node.childNodes].map(captureNode)];
}
