import assert from 'node:assert/strict';
import { it } from 'node:test';

import { createMetrics } from './metrics.ts';

it('counts by labels and reads gauges, in the text format of Prometheus', () => {
  const metrics = createMetrics();
  let connections = 3;
  metrics.gauge('faden_live_connections', 'Open live connections.', () => connections);
  metrics.count('faden_commands_total', { outcome: 'accepted' });
  metrics.count('faden_commands_total', { outcome: 'accepted' }, 2);
  metrics.count('faden_commands_total', { outcome: 'refused' });
  connections = 4;
  const lines = metrics.text().split('\n');
  for (const line of ['# TYPE faden_commands_total counter', 'faden_commands_total{outcome="accepted"} 3', 'faden_commands_total{outcome="refused"} 1', '# TYPE faden_live_connections gauge', 'faden_live_connections 4']) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(metrics.text().endsWith('\n'));
});

it('a label cannot break out of its quotes', () => {
  const metrics = createMetrics();
  metrics.count('faden_requests_total', { route: 'a"} 1\nfaden_evil 1 {x="\\', status: 200 });
  assert.doesNotMatch(metrics.text(), /^faden_evil/m);
});
