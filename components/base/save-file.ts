/** How long a browser may take to begin with a download, in milliseconds. */
const REVOKE_DELAY_MS = 60_000;

/** Puts the file among the reader's downloads. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_DELAY_MS);
}
