import { FadenError } from '@faden/protocol';
import * as v from 'valibot';

import { route } from '../http/route.ts';

const okSchema = v.object({ status: v.literal('ok') });

/** `GET /v1/health`: the process lives. */
export const health = route({
  method: 'GET', path: '/v1/health', summary: 'Whether the process lives.', who: 'everybody',
  answers: { 200: okSchema },
  answer: async () => ({ status: 200, body: { status: 'ok' } }),
});

/** `GET /v1/ready`: new connections are welcome. */
export const ready = route({
  method: 'GET', path: '/v1/ready', summary: 'Whether new connections are welcome; 503 while draining.', who: 'everybody',
  answers: { 200: okSchema },
  answer: async (_call, { isDraining }) => {
    if (isDraining()) throw new FadenError('draining', 'About to stop.', { retryAfterMs: 1000 });
    return { status: 200, body: { status: 'ok' } };
  },
});

/** `GET /v1/metrics`: figures for operators. */
export const readMetrics = route({
  method: 'GET', path: '/v1/metrics', summary: 'Figures in the text format of Prometheus.', who: 'everybody',
  answers: { 200: 'text/plain' },
  answer: async (_call, { metrics }) => new Response(metrics.text(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } }),
});
