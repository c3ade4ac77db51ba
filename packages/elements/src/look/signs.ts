/**
 * Our signs, each one path on a 24 grid, drawn between 3.5 and 20.5 with round caps and no fill.
 * They are plain strings, so that a bundle carries only those it draws; `sign()` makes them visible.
 */
export const handset =
  'M8.2 4 5.7 4.8A2.3 2.3 0 0 0 4.1 7.4C5.2 13.8 10.2 18.8 16.6 19.9a2.3 2.3 0 0 0 2.6-1.6l.8-2.5-4.4-2.4-1.9 1.8a12 12 0 0 1-4.9-4.9l1.8-1.9Z';
export const envelope = 'M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM4.2 7.4l7.8 5.9 7.8-5.9';
export const speech = 'M5.5 4.5h13a2 2 0 0 1 2 2v8.6a2 2 0 0 1-2 2h-6.3L8 20.4v-3.3H5.5a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2Z';
export const form = 'M7 3.8h10a2 2 0 0 1 2 2v12.4a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5.8a2 2 0 0 1 2-2ZM8.6 8.6h6.8M8.6 12.2h6.8M8.6 15.8h3.6';
export const handover = 'M3.6 12a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 1 0-5.4 0ZM9 12h11.4M15.9 7.5l4.5 4.5-4.5 4.5';
export const escalation = 'M12 15.6V4.2M7 9.1l5-4.9 5 4.9M4.8 19.8h14.4';
export const question = 'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M12 17.4v.1M20.4 12a8.4 8.4 0 1 1-16.8 0 8.4 8.4 0 0 1 16.8 0Z';
export const clock = 'M20.4 12a8.4 8.4 0 1 1-16.8 0 8.4 8.4 0 0 1 16.8 0ZM12 7.2V12l3.3 2';
export const tick = 'M4.4 12.8l4.9 4.9L19.8 6.6';
export const cross = 'M5.4 5.4l13.2 13.2M18.6 5.4 5.4 18.6';
export const warning = 'M10.9 4.6 3.8 17.7a1.3 1.3 0 0 0 1.1 1.9h14.2a1.3 1.3 0 0 0 1.1-1.9L13.1 4.6a1.3 1.3 0 0 0-2.2 0ZM12 9.6v4.2M12 16.6v.1';
export const clip = 'M19.9 11.3l-7.7 7.7a4.8 4.8 0 0 1-6.8-6.8l8.1-8.1a3.2 3.2 0 0 1 4.5 4.5l-8 8a1.6 1.6 0 0 1-2.3-2.2l7.2-7.3';
export const up = 'M12 20V4.2M5.4 10.7 12 4.2l6.6 6.5';
export const shield = 'M12 3.6 5 6v5.4c0 4.1 2.7 7.4 7 9 4.3-1.6 7-4.9 7-9V6ZM8.8 11.9l2.3 2.3 4.2-4.4';
export const pen = 'M4 20l.9-4.2L15.6 5.1a1.8 1.8 0 0 1 2.6 0l.7.7a1.8 1.8 0 0 1 0 2.6L8.2 19.1Z';
export const offline = 'M4 4l16 16M3.6 9.6A12.6 12.6 0 0 1 7.2 7.3M10.6 6.2a12.6 12.6 0 0 1 9.8 3.4M6.6 13a8.4 8.4 0 0 1 3.4-2M14.6 11.2a8.4 8.4 0 0 1 2.8 1.8M9.7 16.2a3.9 3.9 0 0 1 3.3-1.1M12 19.2v.1';
export const back = 'M14.8 5.2 8 12l6.8 6.8';
export const forward = 'M9.2 5.2 16 12l-6.8 6.8';
export const menu = 'M12 5.4v.1M12 12v.1M12 18.5v.1';
