import { findKind } from '../drive/browsers.ts';

/** Runs once before the tests, so that no two of them install a browser at the same time. */
export default function setup(): void {
  findKind('chromium');
  findKind('firefox');
}
