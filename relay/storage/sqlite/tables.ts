/** The tables as Kysely sees them. `migrations/` makes them. */
export interface Tables {
  sites: { id: string; settings: string };
  staff: { id: string; site: string; name: string; role: string };
  invitations: { hash: string; staff: string; expires: number };
  sign_ins: { hash: string; staff: string; expires: number };
  relay_keys: { id: number; secret: Uint8Array; made_at: number };
  topic_records: {
    id: string;
    site: string;
    month: string;
    channel: string;
    topics: string;
    receipt: string | null;
  };
  erased_receipts: { site: string; receipt: string; expires: number };
}
