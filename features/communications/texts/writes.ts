import { createHash } from "node:crypto";
import { canonicalJson } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { type Content, contentOf } from "./rules.ts";

/** The version an act is about, and the text it belongs to. */
export async function getVersion(tx: Tx, { textVersionId }: { textVersionId: string }) {
  const found = await tx.textVersion.findFirst({
    where: { id: textVersionId },
    select: {
      ...{ id: true, incidentId: true, textId: true, number: true, content: true, authorIds: true },
      ...{ submittedAt: true, contentHash: true, version: true },
      text: {
        select: {
          ...{ title: true, language: true, audience: true, channels: true },
          incident: { select: { origin: true, reference: true } },
        },
      },
    },
  });
  if (found === null) throw notFound("text");
  const { text, content, ...row } = found;
  const { incident, ...about } = text;
  return { ...row, ...about, ...incident, content: contentOf(content) };
}

export type VersionSubject = Awaited<ReturnType<typeof getVersion>>;

type Hashed = Pick<VersionSubject, "language" | "audience" | "channels"> & { readonly content: Content };

/** Of everything that a signatory sees, in the log's own canonical form. */
export function textHash({ language, audience, channels, content }: Hashed): string {
  const whole = { language, audience, channels: [...channels], content: { ...content } };
  return createHash("sha256").update(canonicalJson(whole)).digest("hex");
}
