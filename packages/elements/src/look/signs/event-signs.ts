/** A call: our own drawing on a 24 grid. */
export const handset = 'M8.2 4 5.7 4.8A2.3 2.3 0 0 0 4.1 7.4C5.2 13.8 10.2 18.8 16.6 19.9a2.3 2.3 0 0 0 2.6-1.6l.8-2.5-4.4-2.4-1.9 1.8a12 12 0 0 1-4.9-4.9l1.8-1.9Z';
/** A letter by e-mail: our own drawing on a 24 grid. */
export const envelope = 'M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM4.2 7.4l7.8 5.9 7.8-5.9';
/** A text message: our own drawing on a 24 grid. */
export const speech = 'M5.5 4.5h13a2 2 0 0 1 2 2v8.6a2 2 0 0 1-2 2h-6.3L8 20.4v-3.3H5.5a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2Z';
/** A form: our own drawing on a 24 grid. */
export const form = 'M7 3.8h10a2 2 0 0 1 2 2v12.4a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5.8a2 2 0 0 1 2-2ZM8.6 8.6h6.8M8.6 12.2h6.8M8.6 15.8h3.6';
/** From one person to the next: our own drawing on a 24 grid. */
export const handover = 'M3.6 12a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 1 0-5.4 0ZM9 12h11.4M15.9 7.5l4.5 4.5-4.5 4.5';
/** Up to a supervisor: our own drawing on a 24 grid. */
export const escalation = 'M12 15.6V4.2M7 9.1l5-4.9 5 4.9M4.8 19.8h14.4';
/** Somebody was asked: our own drawing on a 24 grid. */
export const question = 'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M12 17.4v.1M20.4 12a8.4 8.4 0 1 1-16.8 0 8.4 8.4 0 0 1 16.8 0Z';
