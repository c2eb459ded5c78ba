import { randomBytes, randomUUID } from "node:crypto";
import type { Client } from "pg";
import { type SealedEntry, sealEntry } from "#ledger/entry.ts";
import { readHeader } from "#ledger/header.ts";
import { sha256 } from "#lib/sha256.ts";

type Bulk = {
  readonly streamId: string;
  readonly count: number;
  /** What each entry says; nothing: entries without a field. */
  readonly textOf: ((turn: number) => string) | null;
};
type Row = Record<string, unknown>;

const AT_ONCE = 20_000;

/** Makes a log long in a short time: entries sealed as the product does, each about a record of its own, written by the superuser. */
export async function appendInBulk(client: Client, { streamId, count, textOf }: Bulk): Promise<void> {
  const { rows: streams } = await client.query<{ size: number; head: string }>(
    "SELECT size, head FROM streams WHERE id = $1",
    [streamId],
  );
  const { rows: last } = await client.query<Row>(
    "SELECT row_to_json(e) AS row FROM entries e WHERE stream_id = $1 ORDER BY seq DESC LIMIT 1",
    [streamId],
  );
  const template = last[0]?.row as Row;
  let { size, head } = streams[0] ?? { size: 0, head: "" };
  const {
    v: _v,
    stream: _s,
    seq: _q,
    prev: _p,
    at,
    fields: _f,
    ...said
  } = readHeader(String(template.header));
  const salt = () => randomBytes(32);
  for (let done = 0; done < count; ) {
    const sealed: SealedEntry[] = [];
    for (; sealed.length < AT_ONCE && done < count; done += 1) {
      size += 1;
      const fields = textOf === null ? {} : { text: textOf(done) };
      const entry = sealEntry({
        draft: { ...said, subject: { ...said.subject, id: randomUUID() }, fields },
        stream: streamId,
        seq: size,
        prev: head,
        at,
        salt,
        sha256,
      });
      head = entry.leafHash;
      sealed.push(entry);
    }
    await insert(client, template, sealed);
  }
  await client.query("UPDATE streams SET size = $2, head = $3 WHERE id = $1", [streamId, size, head]);
}

async function insert(client: Client, template: Row, sealed: readonly SealedEntry[]): Promise<void> {
  await client.query(
    `INSERT INTO entries SELECT (json_populate_record(e, json_build_object(
       'seq', n.seq, 'subject_id', n.header::json #>> '{subject,id}', 'leaf_hash', n.leaf, 'header', n.header))).*
     FROM entries e, unnest($3::int[], $4::text[], $5::text[]) AS n (seq, leaf, header)
     WHERE e.stream_id = $1 AND e.seq = $2`,
    [
      ...[template.stream_id, template.seq, sealed.map(({ seq }) => seq)],
      ...[sealed.map(({ leafHash }) => leafHash), sealed.map(({ header }) => header)],
    ],
  );
  const values = sealed.flatMap(({ seq, values: own }) => own.map((value) => ({ seq, ...value })));
  if (values.length === 0) return;
  await client.query(
    `INSERT INTO entry_values (workspace_id, stream_id, seq, name, incident_id, organisation_id, shared, visibility, commitment, salt, value)
     SELECT e.workspace_id, e.stream_id, n.seq, n.name, e.incident_id, e.organisation_id, e.shared, e.visibility, n.commitment, n.salt, n.value
     FROM entries e, json_to_recordset($3) AS n (seq int, name text, commitment text, salt text, value jsonb)
     WHERE e.stream_id = $1 AND e.seq = $2`,
    [template.stream_id, template.seq, JSON.stringify(values)],
  );
}
