interface Props {
  /** What the seal says, in the language of the page. */
  label: string;
}

/** The seal for a card, or a part of it, on which everything was tried. */
export function FullSeal({ label }: Props) {
  return (
    <span class="full-seal" role="img" aria-label={label}>
      <b lang="ja">
        大変
        <wbr />
        よくできました
      </b>
    </span>
  );
}
