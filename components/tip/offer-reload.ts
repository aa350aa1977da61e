/**
 * Says that a part of the page could not be loaded, with a button that reloads it. In both languages and without any
 * component, since neither words nor components may have come. An update that replaces the files under an open tab is
 * the usual cause.
 */
export function offerReload(): void {
  if (document.querySelector('.reload')) return;
  const line = document.createElement('p');
  line.className = 'reload';
  line.role = 'alert';
  const japanese = document.createElement('span');
  japanese.lang = 'ja';
  japanese.textContent = '更新されたため、再読み込みが必要です。';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Reload / 再読み込み';
  button.addEventListener('click', () => location.reload());
  line.append('JTE Tips has been updated. Please reload. ', japanese, ' ', button);
  document.body.append(line);
}
