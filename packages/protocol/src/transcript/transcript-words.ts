import type { Role } from '../basics/people.ts';
import type { PublicKind } from '../entries/entry.ts';

/** The words of a readable transcript. Kinds without a heading are shown by their technical name, so that nothing is hidden. */
export interface TranscriptWords {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly reference: string;
  readonly made: string;
  readonly head: string;
  /** How to check that nothing was changed. */
  readonly check: string;
  readonly removed: string;
  readonly until: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly headings: Readonly<Partial<Record<PublicKind, string>>>;
  /** A moment as people read it. */
  time(at: string): string;
}

/** English, with times in UTC. */
export const englishTranscript: TranscriptWords = {
  lang: 'en',
  dir: 'ltr',
  title: 'Everything that was said and done',
  reference: 'Case',
  made: 'Made on',
  head: 'Fingerprint of the last entry',
  check: 'Keep the JSON file of the same transcript: it can be verified in any browser, without us, and names the entry if one was changed.',
  removed: 'The content was removed; that it was there can still be verified.',
  until: 'until',
  roles: { customer: 'Customer', agent: 'Agent', supervisor: 'Supervisor', company: 'Company', system: 'Clock', bot: 'Bot' },
  headings: {
    'case.opened': 'Case opened',
    'case.status-changed': 'Status changed',
    'case.update-promised': 'Next update promised',
    'case.resolution-proposed': 'Resolution proposed',
    'case.resolution-answered': 'Resolution answered',
    'case.closed': 'Case closed',
    'case.reopened': 'Case reopened',
    'case.withdrawn': 'Concern withdrawn',
    'case.rated': 'Rated',
    'message.posted': 'Message',
    'message.edited': 'Message edited',
    'message.redacted': 'Message removed',
    'file.shared': 'Document',
    'agent.introduced': 'Introduced',
    'owner.changed': 'Responsible from now on',
    'handover.offered': 'Handover offered',
    'handover.accepted': 'Handover accepted',
    'handover.lapsed': 'Handover did not happen',
    'escalation.raised': 'Escalated',
    'escalation.answered': 'Escalation answered',
    'consult.asked': 'Question asked',
    'consult.answered': 'Question answered',
    'concern.understood': 'How the concern was understood',
    'concern.confirmed': 'Understanding answered',
    'fact.requested': 'Asked for',
    'fact.recorded': 'Noted',
    'fact.corrected': 'Noted anew',
    'statement.given': 'Binding statement',
    'statement.corrected': 'Binding statement corrected',
    'commitment.made': 'Promise',
    'commitment.kept': 'Promise kept',
    'commitment.late': 'Promise kept late',
    'commitment.broken': 'Promise broken',
    'commitment.move-proposed': 'Another time proposed',
    'commitment.move-declined': 'Another time declined',
    'commitment.moved': 'Promise moved',
    'commitment.withdrawn': 'Promise no longer needed',
    'commitment.given-up': 'Promise given up',
    'callback.requested': 'Call requested',
    'callback.scheduled': 'Call booked',
    'callback.queued': 'Call in the line',
    'callback.moved': 'Call moved',
    'callback.dialled': 'Called',
    'callback.attempted': 'Not reached',
    'callback.connected': 'Reached',
    'callback.completed': 'Call summary',
    'callback.missed': 'We did not call',
    'callback.unreachable': 'Not reached in the end',
    'callback.cancelled': 'Call cancelled',
    'offer.made': 'Offer',
    'purpose.changed': 'Purpose of the conversation',
    'consent.given': 'Consent given',
    'consent.withdrawn': 'Consent withdrawn',
    'notice.posted': 'Notice',
  },
  time: (at) => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
};
