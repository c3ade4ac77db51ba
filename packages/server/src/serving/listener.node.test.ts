import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { afterEach, describe, it } from 'node:test';

import { type Listener, openListener } from './listener.ts';

describe('a listener', () => {
  const opened: Listener[] = [];
  const open = async (port = 0, host = '127.0.0.1', proxies = 0): Promise<Listener> => {
    const listener = await openListener({ host, port, proxies });
    opened.push(listener);
    return listener;
  };
  afterEach(() => Promise.all(opened.splice(0).map((listener) => listener.close(0))));
  const at = ({ port }: Listener): string => `http://127.0.0.1:${port}/`;

  it('answers what is served, with the address of the caller', async () => {
    const listener = await open();
    listener.serve(async (request, { address }) => new Response(`${request.method} ${address}`));
    assert.equal(await (await fetch(at(listener))).text(), 'GET 127.0.0.1');
  });

  it('believes the header of as many proxies as it was told', async () => {
    const listener = await open(0, '127.0.0.1', 1);
    listener.serve(async (_request, { address }) => new Response(address));
    assert.equal(await (await fetch(at(listener), { headers: { 'x-forwarded-for': '192.0.2.1, 203.0.113.7' } })).text(), '203.0.113.7');
  });

  it('lets requests wait until something is served', async () => {
    const listener = await open();
    const early = fetch(at(listener));
    listener.serve(async () => new Response('late'));
    assert.equal(await (await early).text(), 'late');
  });

  it('lets what it answers finish when it closes, and takes no more', async () => {
    const listener = await open();
    let finish: (response: Response) => void = () => undefined;
    const asked = new Promise<void>((resolve) => listener.serve(() => {
      resolve();
      return new Promise((done) => (finish = done));
    }));
    const answer = fetch(at(listener), { headers: { connection: 'close' } });
    await asked;
    const closed = listener.close(10_000);
    await assert.rejects(fetch(at(listener)));
    finish(new Response('whole'));
    assert.equal(await (await answer).text(), 'whole');
    await closed;
  });

  it('does not wait for connections that ask for nothing, used before or not', async () => {
    const listener = await open();
    listener.serve(async () => new Response('answer'));
    const sockets = [connect(listener.port, '127.0.0.1'), connect(listener.port, '127.0.0.1')];
    const ended = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    sockets[0]?.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    await new Promise((resolve) => sockets[0]?.once('data', resolve));
    // Longer than any test may take.
    await listener.close(600_000);
    await Promise.all(ended);
  });

  it('ends connections that do not finish in time', async () => {
    const listener = await open();
    listener.serve(async () => new Response('never asked'));
    const socket = connect(listener.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('GET / HTTP/1.1\r\nhost: a\r\n');
    const ended = new Promise((resolve) => socket.once('close', resolve).on('error', () => undefined));
    await listener.close(20);
    await ended;
  });

  it('says in one sentence that its port is taken', async () => {
    const { port } = await open();
    await assert.rejects(open(port), { code: 'unavailable', message: `Port ${port} on 127.0.0.1 is taken by another program; stop it, or choose another with PORT.` });
  });

  it('says in one sentence that the machine has no such address', async () => {
    await assert.rejects(open(0, '203.0.113.1'), { code: 'unavailable', message: 'This machine has no address 203.0.113.1; choose another with HOST.' });
  });
});
