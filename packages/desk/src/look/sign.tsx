import { deskSigns, type SignName } from './desk-signs.ts';

/** How a sign is drawn: 20 pixels, or `small` at 16 beside small text. */
export interface SignProps {
  readonly name: SignName;
  readonly size?: 'small';
}

/** One sign in the colour of the text around it. It says nothing by itself: whoever shows it alone names it. */
export function Sign({ name, size }: SignProps) {
  return (
    <svg class={size ? `sign ${size}` : 'sign'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={deskSigns[name]} />
    </svg>
  );
}
