/** English texts of what is drawn until one can type. With the conversation's, it is the type of all others. */
export const startEn = {
  contact: 'Contact',
  contactWith: 'Contact {brand}',
  close: 'Close',
  back: 'Back',
  about: 'What is it about?',
  ownWords: 'In your own words',
  send: 'Send',
  attach: 'Attach a file',
  myCases: 'My cases',
  notReached: 'We cannot be reached right now.',
  tooLong: { one: 'The message is {n} character too long.', other: 'The message is {n} characters too long.' },
};
