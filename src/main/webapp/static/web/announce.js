/** Says short sentences to screen readers through the page's one live region. */

/** @param {string} sentence */
export function announce(sentence) {
  const region = document.getElementById('announcer');
  if (!region) {
    return;
  }
  // Emptied first, so that the same sentence twice in a row is spoken twice.
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = sentence;
  });
}
