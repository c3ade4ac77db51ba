export { knotCentre, knotPath, knots, lineX, type Knot, type KnotPath } from './look/knot-path.ts';
export { paletteOf, roles as paletteRoles, type Palette, type Role as PaletteRole } from './look/palette.ts';
export { parseColour } from './look/parse-colour.ts';
export { signs } from './look/sign-set.ts';
export { fill, type Message, type Params, type Plural } from './words/message.ts';
