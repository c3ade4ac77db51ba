/** Home has learnt whose it is: the company's name, and in words whether somebody is there. */
export class HomeKnownEvent extends Event {
  readonly brand: string;
  readonly hours: string;

  constructor(brand: string, hours: string) {
    super('faden-home-known', { bubbles: true, composed: true });
    this.brand = brand;
    this.hours = hours;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faden-home-known': HomeKnownEvent;
  }
}
