type Api = typeof import('wxt/browser').browser;
type ExtensionApi = Omit<Api, 'extension'> & {
  extension: { getViews(which: { type: 'popup' | 'tab'; tabId?: number }): (typeof globalThis)[] };
};

/** What pages of an extension find in their global scope; `browser` in Firefox alone. */
declare var browser: ExtensionApi | undefined;
declare var chrome: ExtensionApi;
