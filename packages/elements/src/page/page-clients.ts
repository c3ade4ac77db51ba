import { createSharedClients } from './shared-clients.ts';

/** The clients all elements of this page share; the client's code arrives with the first of them. */
export const pageClients = createSharedClients({
  make: async (gateway, site) => {
    const { createFaden } = await import('@faden/client');
    return createFaden({ gateway: new URL(gateway, document.baseURI).origin, site });
  },
  later: (callback) => void setTimeout(callback, 1000),
});
