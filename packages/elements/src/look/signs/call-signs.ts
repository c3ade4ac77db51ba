/** An appointment: our own drawing on a 24 grid. */
export const calendar = 'M6 5.5h12a2 2 0 0 1 2 2v10.6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7.5a2 2 0 0 1 2-2ZM4 10.2h16M8.2 3.6v3.8M15.8 3.6v3.8';
/** From one to the other: our own drawing on a 24 grid. */
export const onwards = 'M3.6 12h16.8M14.6 6.2l5.8 5.8-5.8 5.8';
/** A link: our own drawing on a 24 grid. */
export const chain = 'M10.2 13.8a3.6 3.6 0 0 0 5.1 0l3.4-3.4a3.6 3.6 0 0 0-5.1-5.1l-1.3 1.3M13.8 10.2a3.6 3.6 0 0 0-5.1 0l-3.4 3.4a3.6 3.6 0 0 0 5.1 5.1l1.3-1.3';
