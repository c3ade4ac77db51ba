import { isRecord, readAnswer } from '../call/read-answer.ts';
import type { Timers } from '../engine/timers.ts';
import type { Carrier, RawEvent } from './carrier.ts';
import type { OpenLive } from './stream-carrier.ts';

/** A long poll is answered within 25 s; what takes longer is lost. */
const POLL_TIMEOUT_MS = 40_000;
/** A gateway that answers at once must not be asked without end. */
const AT_LEAST_MS = 500;

/** Events by long polls, one after another. */
export const createPollCarrier =
  (open: OpenLive, timers: Timers): Carrier =>
  async (signal, onEvent, onSign) => {
    while (!signal.aborted) {
      const asked = timers.now();
      const answer = await readAnswer(await open('application/json', signal, POLL_TIMEOUT_MS));
      if (signal.aborted) return;
      onSign();
      const events = isRecord(answer) && Array.isArray(answer['events']) ? (answer['events'] as readonly RawEvent[]) : [];
      for (const event of events) if (!signal.aborted) onEvent(event);
      const took = timers.now() - asked;
      if (took < AT_LEAST_MS) await timers.wait(AT_LEAST_MS - Math.max(0, took), signal);
    }
  };
