import type { RunningServer } from './start-server.ts';

/** What the process says once it serves: addresses for people, and a last line `ready {…}` for programs. */
export function announce({ origins, password }: Pick<RunningServer, 'origins' | 'password'>): string {
  const { gateway = '', ...others } = origins;
  const places = [['index', `${gateway}/`], ['desk', `${gateway}/desk/`], ['docs', `${gateway}/docs/`], ...Object.entries(others).map(([name, origin]) => [name, `${origin}/`])];
  const width = Math.max(...places.map(([name = '']) => name.length));
  return [
    'Faden listens.',
    ...places.map(([name = '', address = '']) => `  ${name.padEnd(width)}  ${address}`),
    ...(password === undefined ? [] : [`password: ${password}`]),
    `ready ${JSON.stringify(origins)}`,
    '',
  ].join('\n');
}
