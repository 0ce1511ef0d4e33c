/** What the parent's client shows of a line, and what a page leaves for the next one (PROTOCOL.md, section 6.8). */
import type { KeptAgreement } from './agreement.ts';
import type { KeptDelivery } from './delivery.ts';

export interface Line {
  readonly from: 'parent' | 'counselor';
  readonly text: string;
}

/** All that is left of a page that was left. */
export interface Kept {
  readonly token: string;
  readonly conversation: string;
  readonly claim: string | undefined;
  readonly agreement: KeptAgreement;
  readonly delivery: KeptDelivery;
  readonly profile: object;
}
