/** Counts what happened, for operators. */
export interface Metrics {
  count(name: CounterName, labels: Readonly<Record<string, string | number>>, by?: number): void;
  /** A value read anew each time somebody asks. */
  gauge(name: string, help: string, read: () => number): void;
  /** Everything in the text format of Prometheus. */
  text(): string;
}

const counters = {
  faden_requests_total: 'Answered requests by route and status.',
  faden_commands_total: 'Commands by outcome.',
  faden_commits_total: 'Transactions of the group commit.',
  faden_writes_total: 'Writes in those transactions.',
  faden_clock_commands_total: 'Commands the clock gave.',
  faden_deliveries_total: 'Deliveries by channel and by what came of taking one: done, again, dead.',
} as const;

/** A counter by name. */
export type CounterName = keyof typeof counters;

/** An empty set of counters. */
export function createMetrics(): Metrics {
  const values = new Map<CounterName, Map<string, number>>();
  const gauges: { readonly name: string; readonly help: string; readonly read: () => number }[] = [];
  return {
    count: (name, labels, by = 1) => {
      const series = values.get(name) ?? new Map<string, number>();
      const key = labelText(labels);
      series.set(key, (series.get(key) ?? 0) + by);
      values.set(name, series);
    },
    gauge: (name, help, read) => void gauges.push({ name, help, read }),
    text: () => [
      ...Object.entries(counters).flatMap(([name, help]) => [
        ...headOf(name, help, 'counter'),
        ...[...(values.get(name as CounterName) ?? new Map<string, number>())].map(([labels, value]) => `${name}${labels} ${value}`),
      ]),
      ...gauges.flatMap(({ name, help, read }) => [...headOf(name, help, 'gauge'), `${name} ${read()}`]),
      '',
    ].join('\n'),
  };
}

const headOf = (name: string, help: string, type: string): readonly string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];

function labelText(labels: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}="${String(value).replace(/["\\\n]/g, '_')}"`);
  return written.length === 0 ? '' : `{${written.join(',')}}`;
}
