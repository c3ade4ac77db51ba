/** Attach: our own drawing on a 24 grid. */
export const clip = 'M19.9 11.3l-7.7 7.7a4.8 4.8 0 0 1-6.8-6.8l8.1-8.1a3.2 3.2 0 0 1 4.5 4.5l-8 8a1.6 1.6 0 0 1-2.3-2.2l7.2-7.3';
/** Send: our own drawing on a 24 grid. */
export const up = 'M12 20V4.2M5.4 10.7 12 4.2l6.6 6.5';
