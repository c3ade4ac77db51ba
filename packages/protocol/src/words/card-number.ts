/** Digits that begin the numbers of card networks, and how long their numbers are. A telephone number has at most 15 digits and never looks like these. */
const networks: readonly { readonly begins: RegExp; readonly lengths: readonly number[] }[] = [
  // Visa; Mastercard; American Express; Diners Club
  { begins: /^4/, lengths: [16, 19] },
  { begins: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { begins: /^3[47]/, lengths: [15] },
  { begins: /^3(0[0-5]|[689])/, lengths: [14] },
  // JCB; Discover; UnionPay; Maestro, girocards among them
  { begins: /^35(2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { begins: /^6(011|4[4-9]|5)/, lengths: [16, 17, 18, 19] },
  { begins: /^62/, lengths: [16, 17, 18, 19] },
  { begins: /^(50(18|20|38)|5893|6304|67)/, lengths: [16, 17, 18, 19] },
];

/** The most digits of a card number. */
export const MOST_CARD_DIGITS = 19;

/** Whether digits are the number of a payment card: of a known network, of its length, and right by its check digit (ISO/IEC 7812, Luhn). */
export const isCardNumber = (digits: string): boolean =>
  networks.some(({ begins, lengths }) => lengths.includes(digits.length) && begins.test(digits)) && passesLuhn(digits);

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
