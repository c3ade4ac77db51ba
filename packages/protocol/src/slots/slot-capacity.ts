/** What decides how many calls fit into one window. Shares are from 0 to 1. */
export interface SlotStaffing {
  readonly agents: number;
  readonly slotMinutes: number;
  readonly handlingSeconds: number;
  /** The part of these agents' time that belongs to booked calls. */
  readonly share: number;
  /** How much of that time may be planned; the rest absorbs surprises. */
  readonly occupancy: number;
}

/** How many callbacks one window holds: floor(agents × slot seconds × share × occupancy / handling seconds). */
export function slotCapacity({ agents, slotMinutes, handlingSeconds, share, occupancy }: SlotStaffing): number {
  // A product such as 6 × 0.35 may stand a hair below the whole number it means.
  return Math.floor((agents * slotMinutes * 60 * share * occupancy) / handlingSeconds + 1e-9);
}
