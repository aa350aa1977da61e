import { vi } from 'vitest';

/** Waits until `check` throws no longer, and returns its answer: longer than `vi.waitFor` by itself, for busy machines. */
export function until<Answer>(check: () => Answer | Promise<Answer>): Promise<Answer> {
  return vi.waitFor(check, { timeout: 20_000 });
}
