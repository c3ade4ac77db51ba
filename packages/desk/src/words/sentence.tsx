import { Fragment, type ComponentChild } from 'preact';

/** A text with drawn parts in it: each `{name}` left in the text is replaced by the part of that name. */
export function Sentence({ text, parts }: { readonly text: string; readonly parts: Readonly<Record<string, ComponentChild>> }) {
  return (
    <>
      {text.split(/(\{\w+\})/).map((piece, at) => (
        <Fragment key={at}>{/^\{\w+\}$/.test(piece) ? (parts[piece.slice(1, -1)] ?? piece) : piece}</Fragment>
      ))}
    </>
  );
}
