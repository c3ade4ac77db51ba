/** A brand's letters on its accent. The brand's name always stands beside it, so it is hidden from screen readers. */
export function Monogram({ letters, size = 'm' }: { readonly letters: string; readonly size?: 's' | 'm' }) {
  return (
    <span class={`monogram ${size}`} aria-hidden="true">
      {letters.slice(0, 2)}
    </span>
  );
}
