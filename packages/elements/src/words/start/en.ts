/** English texts of what is drawn until one can type. With the conversation's, it is the type of all others. */
export const startEn = {
  contact: 'Contact',
  contactWith: 'Contact {brand}',
  close: 'Close',
  back: 'Back',
  about: 'What is it about?',
  ownWords: 'In your own words',
  send: 'Send',
  write: 'Write a message',
  writeTo: 'Write to {name}',
  attach: 'Attach a file',
  myCases: 'My cases',
  loading: 'Loading',
  notReached: 'We cannot be reached right now.',
  notReachedHint: 'What you write is kept here and goes out when there is a connection.',
  tryAgain: 'Try again',
  tooLong: { one: 'The message is {n} character too long.', other: 'The message is {n} characters too long.' },
};
