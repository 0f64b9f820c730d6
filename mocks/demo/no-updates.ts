/** In place of the product's service worker, which would replace the one that hands requests to this page. */
export const useRegisterSW = () => ({
  needRefresh: [false, (_isWaiting: boolean) => undefined] as const,
  updateServiceWorker: async () => undefined,
})
