import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, so that it can let go of those that wait for nothing. */
export interface Connections {
  /** From now on ends every connection as soon as it has no request to answer. */
  letGo(): void;
  /** Ends all, whatever they do. */
  endAll(): void;
}

/**
 * Watches a server's connections. Node's own `closeIdleConnections` passes over those that never carried a request,
 * which browsers and Node's `fetch` open in advance, and which would hold up a shutdown to its last second.
 */
export function watchConnections(server: Server): Connections {
  const answering = new Map<Socket, number>();
  let isLettingGo = false;
  server.on('connection', (socket) => {
    answering.set(socket, 0);
    socket.once('close', () => answering.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    response.once('close', () => {
      if (!answering.has(socket)) return;
      const left = (answering.get(socket) ?? 1) - 1;
      answering.set(socket, left);
      if (isLettingGo && left === 0) socket.destroySoon();
    });
  });
  return {
    letGo: () => {
      isLettingGo = true;
      for (const [socket, requests] of answering) if (requests === 0) socket.destroy();
    },
    endAll: () => answering.forEach((_, socket) => socket.destroy()),
  };
}
