/** A page that is being left has its loads aborted, which is no fault: by then it is gone. */
const LEFT_MS = 1000;

/** Runs `load`, and where that fails, offers to reload and calls `onFailure`. */
export async function loadOrOfferReload(
  load: () => Promise<void>,
  onFailure?: () => void,
): Promise<void> {
  try {
    await load();
  } catch (cause) {
    setTimeout(offerReload, LEFT_MS, cause);
    onFailure?.();
  }
}

/**
 * Reports that a part of the page could not be loaded, and offers to reload it; usually an update has replaced the files
 * under an open tab. The words stand in the page's HTML, since neither messages nor components may have come.
 */
export function offerReload(cause: unknown): void {
  console.error('Failed:', cause);
  const offer = document.querySelector('template')?.content.firstElementChild;
  if (!offer) return;
  offer.lastElementChild?.addEventListener('click', () => location.reload());
  document.body.append(offer);
}
