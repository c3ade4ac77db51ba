/** What was said, in the order of the timeline. */
export const wordsOf = (conversation: { readonly timeline: readonly { readonly entry: { readonly kind: string; readonly body: unknown } }[] }): readonly string[] =>
  conversation.timeline.flatMap(({ entry }) => (entry.kind === 'message.posted' ? [String((entry.body as { readonly text?: string } | null)?.text ?? '(removed)')] : []));
