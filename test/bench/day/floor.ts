import type { WorkingDay } from './working-day.ts';

/** The people who answer. */
export interface Floor {
  /** Somebody who is there and free; nothing when all are busy. */
  idle(now: number): number | undefined;
  onDuty(now: number): number;
  occupy(agent: number, until: number): void;
}

/** Makes the floor of a day. Nobody leaves a conversation, and whoever is in the line at closing time is still served. */
export function createFloor({ shifts, closesAt }: WorkingDay): Floor {
  const busyUntil = shifts.map(() => 0);
  const isOn = (agent: number, now: number): boolean => {
    const shift = shifts[agent];
    return shift !== undefined && shift.from <= now && (now < shift.to || now >= closesAt);
  };
  const agents = shifts.map((_, agent) => agent);
  return {
    idle: (now) => agents.find((agent) => isOn(agent, now) && (busyUntil[agent] ?? 0) <= now),
    onDuty: (now) => agents.filter((agent) => isOn(agent, now)).length,
    occupy: (agent, until) => void (busyUntil[agent] = until),
  };
}
