/** One step of the schema. Steps only add (tables, columns with defaults, indexes), so that a step back of the program still reads its data. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** All steps, oldest first. A step that has been released is never changed. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- One row a case: heads, the folded state, and what lists and the clock look for. Long columns stand last.
      CREATE TABLE cases (
        id TEXT PRIMARY KEY,
        site TEXT NOT NULL,
        customer TEXT NOT NULL,
        secret TEXT NOT NULL,
        public_seq INTEGER NOT NULL,
        public_hash TEXT NOT NULL,
        internal_seq INTEGER NOT NULL,
        internal_hash TEXT NOT NULL,
        open INTEGER NOT NULL,
        topic TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        due_at TEXT,
        done_until TEXT,
        waiting_since TEXT,
        subject_of TEXT,
        inbox TEXT NOT NULL,
        state TEXT NOT NULL
      ) STRICT;
      CREATE INDEX cases_of_customer ON cases (site, customer, updated_at, id);
      CREATE INDEX cases_in_inbox ON cases (site, open, updated_at, id);
      CREATE INDEX cases_due ON cases (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX cases_waiting ON cases (site, topic) WHERE open = 1 AND waiting_since IS NOT NULL;

      -- Clustered by case and seq: a page of a timeline is read in one sweep.
      CREATE TABLE entries (
        case_id TEXT NOT NULL,
        stream TEXT NOT NULL CHECK (stream IN ('public', 'internal')),
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        at TEXT NOT NULL,
        role TEXT NOT NULL,
        actor TEXT NOT NULL,
        channel TEXT NOT NULL,
        kind TEXT NOT NULL,
        cause TEXT NOT NULL,
        about TEXT,
        hash TEXT NOT NULL,
        "commit" TEXT NOT NULL,
        salt TEXT,
        body TEXT,
        PRIMARY KEY (case_id, stream, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entries_by_cause ON entries (case_id, cause);
      CREATE INDEX entries_by_about ON entries (case_id, about) WHERE about IS NOT NULL;

      CREATE TABLE commands (
        case_id TEXT NOT NULL,
        id TEXT NOT NULL,
        author TEXT NOT NULL,
        digest TEXT NOT NULL,
        outcome TEXT NOT NULL,
        PRIMARY KEY (case_id, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE claims (key TEXT NOT NULL, until TEXT) STRICT;
      CREATE INDEX claims_by_key ON claims (key, until);

      CREATE TABLE shares (file TEXT PRIMARY KEY, case_id TEXT NOT NULL, entry TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX shares_by_entry ON shares (case_id, entry);

      CREATE TABLE deliveries (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL,
        channel TEXT NOT NULL,
        template TEXT NOT NULL,
        recipient TEXT NOT NULL,
        data TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE reads (case_id TEXT PRIMARY KEY, customer INTEGER NOT NULL, centre INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE families (id TEXT PRIMARY KEY, holder TEXT NOT NULL, opened_at TEXT NOT NULL, revoked INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
      CREATE TABLE access_tokens (hash TEXT PRIMARY KEY, family TEXT NOT NULL, until TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX access_tokens_by_end ON access_tokens (until);
      CREATE INDEX access_tokens_of_family ON access_tokens (family);
      -- A token may be presented until one of its successors has been.
      CREATE TABLE refresh_tokens (
        hash TEXT PRIMARY KEY,
        family TEXT NOT NULL,
        predecessor TEXT,
        until TEXT NOT NULL,
        superseded INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX refresh_tokens_by_end ON refresh_tokens (until);
      CREATE INDEX refresh_tokens_of_family ON refresh_tokens (family);

      CREATE TABLE identities (site TEXT NOT NULL, subject TEXT NOT NULL, customer TEXT NOT NULL, PRIMARY KEY (site, subject)) STRICT, WITHOUT ROWID;
      CREATE TABLE aliases (customer TEXT PRIMARY KEY, into_customer TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX aliases_of_customer ON aliases (into_customer);

      -- The bytes lie beside the database under random names; a row that is not complete was cut off by a crash.
      CREATE TABLE files (
        file TEXT PRIMARY KEY,
        case_id TEXT NOT NULL,
        type TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        by TEXT NOT NULL,
        uploaded_at TEXT NOT NULL,
        name TEXT NOT NULL,
        complete INTEGER NOT NULL DEFAULT 0,
        loose_since TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX files_loose ON files (loose_since) WHERE loose_since IS NOT NULL;
      CREATE INDEX files_incomplete ON files (file) WHERE complete = 0;
    `,
  },
  {
    version: 2,
    sql: `
      -- When the first of the calls an open case owes is due.
      ALTER TABLE cases ADD COLUMN call_due_at TEXT;
      CREATE INDEX cases_owing_calls ON cases (site, call_due_at, id) WHERE call_due_at IS NOT NULL;
    `,
  },
  {
    version: 3,
    // Until now deliveries were only written down. What lies there was for a moment that is over.
    sql: `
      ALTER TABLE deliveries ADD COLUMN site TEXT NOT NULL DEFAULT '';
      ALTER TABLE deliveries ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting';
      ALTER TABLE deliveries ADD COLUMN added_at TEXT NOT NULL DEFAULT '';
      ALTER TABLE deliveries ADD COLUMN due_at TEXT;
      ALTER TABLE deliveries ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE deliveries ADD COLUMN reason TEXT;
      UPDATE deliveries SET state = 'dead', recipient = '', data = '{}', reason = 'too-old';
      CREATE INDEX deliveries_due ON deliveries (channel, due_at) WHERE due_at IS NOT NULL;
    `,
  },
  {
    version: 4,
    sql: `
      -- A window a session holds; the claim beside it is what counts.
      CREATE TABLE holds (
        session TEXT PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        site TEXT NOT NULL,
        topic TEXT NOT NULL,
        wanted TEXT NOT NULL,
        key TEXT NOT NULL,
        until TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE grants (
        hash TEXT PRIMARY KEY,
        scope TEXT NOT NULL,
        site TEXT NOT NULL,
        case_id TEXT NOT NULL,
        target TEXT NOT NULL,
        expires TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX grants_of_case ON grants (case_id, target);
      CREATE INDEX grants_by_end ON grants (expires);
      CREATE TABLE site_keys (site TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 5,
    sql: `
      -- What was announced of a wait, and what came true.
      CREATE TABLE announcements (
        case_id TEXT NOT NULL,
        name TEXT NOT NULL,
        site TEXT NOT NULL,
        topic TEXT NOT NULL,
        at TEXT NOT NULL,
        from_at TEXT NOT NULL,
        to_at TEXT NOT NULL,
        ended_at TEXT,
        how TEXT,
        PRIMARY KEY (case_id, name)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX announcements_of_site ON announcements (site, at);
      CREATE INDEX announcements_of_topic ON announcements (site, topic, at);
    `,
  },
  {
    version: 6,
    sql: `
      CREATE INDEX claims_by_end ON claims (until) WHERE until IS NOT NULL;
      CREATE INDEX holds_by_end ON holds (until);
    `,
  },
  {
    version: 7,
    sql: `
      -- The address by which a site knows its customer; links to cases go there and nowhere else.
      ALTER TABLE identities ADD COLUMN email TEXT;
      CREATE INDEX identities_of_customer ON identities (customer);
      CREATE INDEX cases_by_reference ON cases (site, json_extract(inbox, '$.reference'));
    `,
  },
];
