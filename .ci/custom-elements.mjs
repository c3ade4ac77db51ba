// How custom-elements.json is made, from which editors know attributes, events, parts and slots.
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['packages/elements/src/**/*.test.ts', 'packages/elements/src/{testing,fixtures}/**'],
  outdir: 'packages/elements/dist',
  litelement: true,
  // It would write into the root's package.json.
  packagejson: false,
};
