/** How long a browser may take to begin with a download. */
const A_WHILE = 60_000;

/** Puts a file with that text among the user's downloads. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), A_WHILE);
}
