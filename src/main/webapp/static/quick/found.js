/** What the window is opened with, read by the page itself where the server could not be asked. */

/** @typedef {{title: string, url: string, text: string}} Found */

const LONGEST = { title: 300, url: 2000, text: 5000 };
const ADDRESS = /https?:\/\/\S+/iu;
const BEHIND = /[.,;:!?)\]}'">]+$/u;

/** @param {URLSearchParams} parameters @returns {Found} */
export function foundIn(parameters) {
  const title = cut(given(parameters, 'title').replace(/\s+/gu, ' ').trim(), LONGEST.title);
  const text = given(parameters, 'text').trim();
  const url = given(parameters, 'url').trim();
  if (url !== '') {
    return { title, url: isWebAddress(url) ? url : '', text: cut(text, LONGEST.text) };
  }
  // Phones hand over the address inside the text.
  const address = ADDRESS.exec(text)?.[0].replace(BEHIND, '') ?? '';
  const rest = address === '' ? text : text.replace(address, '').trim();
  return { title, url: isWebAddress(address) ? address : '', text: rest === title ? '' : cut(rest, LONGEST.text) };
}

/** @param {URLSearchParams} parameters @param {string} name */
function given(parameters, name) {
  return (parameters.get(name) ?? '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/gu, '');
}

/** @param {string} text @param {number} longest */
function cut(text, longest) {
  return [...text].slice(0, longest).join('').trim();
}

/** @param {string} text */
function isWebAddress(text) {
  return /^https?:\/\/[^\s\\]+$/iu.test(text) && text.length <= LONGEST.url && URL.canParse(text);
}
