let pending = 0;

/**
 * Marks the page as at work until the returned function is called. Once no work is pending, `html` has `data-ready`, which
 * tests and pictures wait for.
 */
export function startWork(): () => void {
  const { dataset } = document.documentElement;
  pending += 1;
  delete dataset.ready;
  return () => {
    pending -= 1;
    if (pending === 0) dataset.ready = '';
  };
}
