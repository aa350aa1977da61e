import { write } from '../storage/write-local-storage.ts';
import { LOOK_KEY } from './look.ts';
import type { Rotation } from './rotation.ts';

/** The copies in localStorage that move together: one that stayed behind would be taken for the truth. */
export const COPIES = ['hand', 'cards', LOOK_KEY, 'rotation'];

/** Stores a copy of the rotation. */
export function writeRotationCopy(rotation: Rotation): void {
  write('rotation', rotation, COPIES);
}
