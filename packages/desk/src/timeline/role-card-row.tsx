import type { RoleCard } from '@faden/protocol';

import { initials } from '../look/initials.ts';
import { RoleLines } from './role-lines.tsx';
import { Row, RowHead } from './row.tsx';

/** Who speaks from here on, as the customer sees it. */
export function RoleCardRow({ card, at }: { readonly card: RoleCard; readonly at: string }) {
  return (
    <Row tie="person" initials={initials(card.name)} class="role-card">
      <RowHead title={card.name} at={at} large />
      <RoleLines card={card} />
    </Row>
  );
}
