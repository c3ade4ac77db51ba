export { knotCentre, knotPath, knots, lineX, type Knot, type KnotPath } from './knot-path.ts';
export { paletteOf, roles as paletteRoles, type Palette, type Role as PaletteRole } from './palette.ts';
export { parseColour } from './parse-colour.ts';
export { signs } from './sign-set.ts';
