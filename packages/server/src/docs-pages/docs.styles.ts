/** The style sheet of documentation and index: the same quiet page in light and dark, one accent, hairlines. */
export const docsStyles = `
:root {
  color-scheme: light dark;
  --surface: #fcfefe; --sunken: #f1f6f5; --line: #dae1e0; --muted: #505e5c; --text: #182523; --accent: #0b5d57; --soft: #e6f3f2;
}
@media (prefers-color-scheme: dark) {
  :root { --surface: #131b1a; --sunken: #0a1211; --line: #2f3938; --muted: #a6b3b1; --text: #e4ebea; --accent: #8acdc5; --soft: #1a3330; }
}
*, *::before { box-sizing: border-box; }
html { scroll-padding-top: 1.25rem; }
body {
  margin: 0; background: var(--surface); color: var(--text);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  letter-spacing: -0.006em; text-wrap: pretty; overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; background: var(--surface); padding: 0.25rem 0.5rem; }
header { display: flex; gap: 1.75rem; align-items: baseline; padding: 1.25rem 1.75rem; border-bottom: 1px solid var(--line); }
header a { color: var(--muted); text-decoration: none; }
header a:hover, header a[aria-current] { color: var(--text); }
header .brand { color: var(--text); font-weight: 600; font-size: 1.125rem; letter-spacing: -0.018em; }
.columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 78rem; }
nav { padding: 1.75rem; font-size: 0.875rem; line-height: 1.25rem; border-inline-end: 1px solid var(--line); min-height: calc(100vh - 4.5rem); }
nav ul { list-style: none; margin: 0 0 1.25rem; padding: 0; }
nav li { margin: 0.125rem 0; }
nav a { display: block; padding: 0.25rem 0.625rem; margin-inline: -0.625rem; border-radius: 0.625rem; color: var(--muted); text-decoration: none; }
nav a:hover { color: var(--text); background: var(--sunken); }
nav a[aria-current] { color: var(--text); background: var(--soft); font-weight: 600; }
nav summary { cursor: pointer; font-weight: 600; padding: 0.25rem 0; }
main { padding: 1.75rem 2.5rem 5rem; max-width: 52rem; }
main > :is(p, ul, ol, blockquote) { max-width: 66ch; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; letter-spacing: -0.018em; margin: 2.5rem 0 0.75rem; }
h1 { font-size: 1.75rem; letter-spacing: -0.022em; margin-top: 0.5rem; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.125rem; }
h4 { font-size: 1rem; }
.anchor { color: inherit; text-decoration: none; }
.anchor:hover { text-decoration: underline; }
li { margin: 0.25rem 0; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, monospace; font-size: 0.8125em; letter-spacing: 0; }
:not(pre) > code { background: var(--sunken); border-radius: 5px; padding: 0.125em 0.3125em; }
pre { background: var(--sunken); border: 1px solid var(--line); border-radius: 0.75rem; padding: 0.875rem 1rem; overflow-x: auto; font-size: 1rem; line-height: 1.4; }
pre code { font-size: 0.8125rem; }
td code { font-size: 0.75rem; }
.wide { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.25rem; min-width: 60%; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--muted); }
blockquote { margin: 1.25rem 0; padding-inline-start: 1rem; border-inline-start: 1.5px solid var(--accent); color: var(--muted); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
@media (max-width: 48rem) {
  .columns { display: block; }
  header { padding: 1rem 1.25rem; }
  nav { min-height: 0; border: 0; border-bottom: 1px solid var(--line); padding: 1rem 1.25rem; }
  main { padding: 1.25rem 1.25rem 4rem; }
}
@media print { nav, header, .skip { display: none; } }
`;
