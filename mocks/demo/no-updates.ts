/** In place of the product's service worker, which would replace the one that hands requests to this page. */
export const registerWorker = (): void => undefined
