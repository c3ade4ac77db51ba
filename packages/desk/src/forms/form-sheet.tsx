import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { RefusalNote } from '../refusal/refusal-note.tsx';
import { useWords } from '../words/use-words.ts';
import type { FormName } from '../workspace/form-drafts.ts';

/** What every form of a case shows. */
export interface FormSheetProps {
  readonly name: FormName;
  readonly title: string;
  /** What the customer will see of it. */
  readonly hint?: string | undefined;
  readonly submitLabel: string;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** The frame of a form beneath the timeline: the story stays in view while it is filled in. Escape closes it and keeps the draft. */
export function FormSheet({ name, title, hint, submitLabel, element, onSubmit, children }: FormSheetProps) {
  const { workspace } = useOpenCase();
  const t = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const busy = workspace.busy.value === name;
  return (
    <form
      ref={element}
      class="sheet"
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') workspace.closeForm();
      }}
    >
      <div class="sheet-head">
        <h2 id={id} ref={heading} tabIndex={-1} class="strong">{title}</h2>
        <button type="button" class="plain" aria-label={t('close')} onClick={() => workspace.closeForm()}><Sign name="cross" /></button>
      </div>
      <div class="sheet-body">{children}</div>
      <RefusalNote place={name} />
      <div class="sheet-foot">
        <p class="s muted">{hint}</p>
        <button type="submit" class="primary" aria-disabled={busy}>{busy ? t('onItsWay') : submitLabel}</button>
      </div>
    </form>
  );
}
