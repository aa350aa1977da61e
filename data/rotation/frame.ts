/**
 * What a page shows first, rendered ahead: an element as plain JSON, with its name, its attributes, and its children. A text
 * is a string, and two texts beside each other stay two.
 */
export type Frame = [name: string, attributes: Record<string, string>, ...children: FrameNode[]];
export type FrameNode = Frame | string;
