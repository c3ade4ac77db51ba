/** Fields by which the body of an entry names the earlier thing it is about. */
const naming = ['message', 'understanding', 'handover', 'resolution', 'escalation', 'consult', 'statement', 'commitment', 'callback'];

/** The name of the earlier thing an entry is about, if it is about one. */
export function aboutOf(body: object): string | undefined {
  const named: unknown = Object.entries(body).find(([field]) => naming.includes(field))?.[1];
  return typeof named === 'string' ? named : undefined;
}
