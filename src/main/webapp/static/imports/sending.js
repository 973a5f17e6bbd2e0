/** Sends a form with a file, and tells how much of it is sent: `fetch` can't. */

/**
 * @param {string} address
 * @param {FormData} data
 * @param {(share: number) => void} sent hears how much is sent, from 0 to 1
 * @param {AbortSignal} signal
 * @returns {Promise<{page: Document, step: string | null}>} the page that came back
 */
export function send(address, data, sent, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'text/html');
    request.responseType = 'document';
    request.upload.addEventListener('progress', (event) => {
      sent(event.lengthComputable ? event.loaded / event.total : 0);
    });
    request.addEventListener('load', () => {
      const page = request.responseXML;
      if (page) {
        resolve({ page, step: request.getResponseHeader('DoneCal-Step') });
      } else {
        reject(new Error(`The server refused (${request.status}).`));
      }
    });
    request.addEventListener('error', () => {
      reject(new Error('The file could not be sent: it is too large, was changed meanwhile, or the server cannot be reached.'));
    });
    signal.addEventListener('abort', () => {
      request.abort();
      reject(new DOMException('Superseded', 'AbortError'));
    });
    request.send(data);
  });
}
