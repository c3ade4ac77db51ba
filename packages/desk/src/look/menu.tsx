import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { Sign } from './sign.tsx';

/** One thing a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly choose: () => void;
}

/** A button that shows a short list of further actions; Escape, choosing or leaving closes it. */
export function Menu({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (open) frame.current?.querySelector<HTMLElement>('li button')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const step = (by: 1 | -1): void => {
    const all = [...(frame.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  return (
    <div
      class="menu"
      ref={frame}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key === 'Escape') close();
        else if (event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowUp') step(-1);
        else return;
        event.preventDefault();
      }}
      onFocusOut={(event) => {
        if (!frame.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button type="button" class="plain" ref={button} aria-label={label} aria-expanded={open} onClick={() => setOpen(!open)}><Sign name="menu" /></button>
      {open && (
        <ul class="menu-list">
          {items.map((item) => (
            <li key={item.label}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  item.choose();
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
