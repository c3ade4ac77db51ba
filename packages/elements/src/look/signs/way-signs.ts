/** Back to where one came from: our own drawing on a 24 grid. */
export const back = 'M14.8 5.2 8 12l6.8 6.8';
/** On to what a row leads to: our own drawing on a 24 grid. */
export const forward = 'M9.2 5.2 16 12l-6.8 6.8';
/** Close: our own drawing on a 24 grid. */
export const cross = 'M5.4 5.4l13.2 13.2M18.6 5.4 5.4 18.6';
/** More: our own drawing on a 24 grid. */
export const menu = 'M12 5.4v.1M12 12v.1M12 18.5v.1';
