import type { CreditPart } from '../../data/tips/credit.ts';

/** Whose advice a tip is, or where the tips are from. */
export function Credit({ parts }: { parts: readonly CreditPart[] }) {
  return (
    <>
      {parts.map((part) => {
        if (typeof part === 'string') return part;
        if (part.kind === 'magazine') return <cite lang="en">{part.name}</cite>;
        // Whatever direction the name is written in, the words around it stay in order.
        return <bdi>{part.name}</bdi>;
      })}
    </>
  );
}
