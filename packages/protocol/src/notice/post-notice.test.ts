import { closed } from '../testing/moments.ts';
import { ruleTable } from '../testing/rule-table.ts';

ruleTable('notice.post', [
  {
    it: 'tells what nobody asked, and takes nothing over',
    by: 'aylin',
    body: { code: 'outage', until: '2026-11-23T12:00:00.000Z' },
    yields: ['agent.introduced', 'notice.posted'],
  },
  { it: 'in own words has words', by: 'aylin', body: { code: 'stated' }, refused: 'reason_required' },
  { it: 'of silence is for the clock', by: 'aylin', body: { code: 'silence' }, refused: 'bad_request' },
  {
    it: 'is not for cases that are over',
    given: (bench) => (closed(bench), { code: 'outage' }),
    by: 'aylin',
    refused: 'case_ended',
  },
]);
