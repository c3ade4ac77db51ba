/** Not yet, or late: our own drawing on a 24 grid. */
export const clock = 'M20.4 12a8.4 8.4 0 1 1-16.8 0 8.4 8.4 0 0 1 16.8 0ZM12 7.2V12l3.3 2';
/** Done, confirmed: our own drawing on a 24 grid. */
export const tick = 'M4.4 12.8l4.9 4.9L19.8 6.6';
/** An error: our own drawing on a 24 grid. */
export const warning = 'M10.9 4.6 3.8 17.7a1.3 1.3 0 0 0 1.1 1.9h14.2a1.3 1.3 0 0 0 1.1-1.9L13.1 4.6a1.3 1.3 0 0 0-2.2 0ZM12 9.6v4.2M12 16.6v.1';
/** Changed, corrected: our own drawing on a 24 grid. */
export const pen = 'M4 20l.9-4.2L15.6 5.1a1.8 1.8 0 0 1 2.6 0l.7.7a1.8 1.8 0 0 1 0 2.6L8.2 19.1Z';
/** No connection: our own drawing on a 24 grid. */
export const offline = 'M4 4l16 16M3.6 9.6A12.6 12.6 0 0 1 7.2 7.3M10.6 6.2a12.6 12.6 0 0 1 9.8 3.4M6.6 13a8.4 8.4 0 0 1 3.4-2M14.6 11.2a8.4 8.4 0 0 1 2.8 1.8M9.7 16.2a3.9 3.9 0 0 1 3.3-1.1M12 19.2v.1';
