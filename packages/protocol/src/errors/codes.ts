/** What a code means at the door: its HTTP status, and whether the same request may succeed later. */
export interface CodeMeaning {
  readonly status: number;
  readonly retryable: boolean;
}

const final = (status: number): CodeMeaning => ({ status, retryable: false });
const later = (status: number): CodeMeaning => ({ status, retryable: true });

/** The closed list of error codes, from gateway to screen. Each has a page `docs/errors/<code>.md`. */
export const errorCodes = {
  // the request itself
  bad_request: final(400),
  unknown_kind: final(400),
  unauthorized: final(401),
  token_expired: final(401),
  token_reused: final(401),
  identity_rejected: final(401),
  origin_refused: final(403),
  not_found: final(404),
  method_not_allowed: final(405),
  not_acceptable: final(406),
  gone: final(410),
  too_large: final(413),
  unsupported_media_type: final(415),
  command_reused: final(422),
  upgrade_required: final(426),
  rate_limited: later(429),
  internal: later(500),
  unavailable: later(503),
  busy: later(503),
  draining: later(503),
  storage_full: later(507),
  // refusals by the rules
  already_open: final(409),
  not_open: final(409),
  case_ended: final(409),
  topic_unknown: final(422),
  not_yours: final(409),
  too_late: final(409),
  already_removed: final(409),
  already_answered: final(409),
  already_rated: final(409),
  nothing_to_answer: final(409),
  not_resolved: final(409),
  same_status: final(409),
  owner_only: final(409),
  not_receiver: final(409),
  handover_pending: final(409),
  agent_unknown: final(422),
  already_owner: final(409),
  reason_required: final(422),
  summary_required: final(422),
  point_unanswered: final(409),
  point_unknown: final(422),
  commitment_unsettled: final(409),
  commitment_settled: final(409),
  not_broken: final(409),
  evidence_required: final(422),
  case_closed: final(409),
  sales_not_asked: final(409),
  consent_missing: final(409),
  fact_known: final(409),
  callback_open: final(409),
  fact_unknown: final(409),
  file_missing: final(409),
  file_refused: final(415),
  due_in_past: final(422),
  limit_reached: final(409),
  nothing_to_change: final(409),
  other_customer: final(409),
  supervisor_only: final(409),
  // callbacks
  number_impossible: final(422),
  number_incomplete: final(422),
  number_special: final(422),
  number_country: final(422),
  number_satellite: final(422),
  number_suppressed: final(409),
  number_in_call: final(409),
  callback_budget: final(409),
  callback_unavailable: final(409),
  callback_pending: final(409),
  callback_ended: final(409),
  callback_taken: final(409),
  accept_first: final(409),
  not_due: final(409),
  slot_taken: final(409),
  slot_past: final(422),
  slot_unknown: final(422),
  not_supported: final(501),
  // only in the client
  offline: later(0),
  timed_out: later(0),
  not_gateway: later(0),
  storage_unavailable: later(0),
  destroyed: final(0),
  identity_changed: final(0),
} as const satisfies Record<string, CodeMeaning>;

/** A code from the closed list. */
export type ErrorCode = keyof typeof errorCodes;

/** Whether a text is a code of this version. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorCodes, text);
