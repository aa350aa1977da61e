/**
 * Reports that a part of the page could not be loaded, and offers to reload it; usually an update has replaced the files
 * under an open tab. In both languages and without components, since neither may have come.
 */
export function offerReload(cause: unknown): void {
  console.error('Not loaded:', cause);
  const line = document.createElement('p');
  const button = document.createElement('button');
  line.role = 'alert';
  button.textContent = 'Please reload / 再読み込み';
  button.onclick = () => location.reload();
  document.querySelector('[role=alert]')?.remove();
  line.append(button);
  document.body.append(line);
}
