/** Embeddings, overrides and isolates: with them a tip could turn the letters of the page around it. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
/** A character that leaves a mark: no space, control, combining mark or filler. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The text as it can be shown anywhere: no halves of surrogate pairs, no direction controls. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(DIRECTION_CONTROLS, '');
}

export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
