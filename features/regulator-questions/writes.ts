import { findAuthority } from "#law/authorities.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { OTHER_AUTHORITY } from "./catalogue.ts";
import { listConcerned } from "./queries.ts";

type Asked = { readonly authority: string; readonly authorityName: string };

/** What the authority is called, as far as the directory or the workspace's own list names it. */
export async function nameAuthority(tx: Tx, { authority, authorityName }: Asked): Promise<string> {
  if (authority === OTHER_AUTHORITY) {
    if (authorityName === "") throw invalid("authorityName", "required");
    return authorityName;
  }
  const known = findAuthority(authority)?.shortName;
  if (known !== undefined) return known;
  const own = await tx.ownAuthority.findFirst({
    where: { code: authority, retiredAt: null },
    select: { shortName: true },
  });
  if (own === null) throw invalid("authority", "choose");
  return own.shortName;
}

export type ConcernedFile = { readonly organisationId: string | null; readonly labId: string | null };

/** Each organisation or laboratory that was chosen, as one file; none: the case as a whole. */
export async function resolveConcerned(
  tx: Tx,
  { incidentId, about }: { readonly incidentId: string; readonly about: readonly string[] },
): Promise<{ origin: string; files: readonly ConcernedFile[] }> {
  const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
  if (incident === null) throw notFound("incident");
  if (about.length === 0) return { ...incident, files: [{ organisationId: null, labId: null }] };
  const files = await listConcerned(tx, incidentId);
  const chosen = [...new Set(about)].map((id): ConcernedFile => {
    const file = files.find(
      ({ organisationId, labs }) => organisationId === id || labs.some(({ labId }) => labId === id),
    );
    if (file === undefined) throw invalid("about", "choose");
    return { organisationId: file.organisationId, labId: file.organisationId === id ? null : id };
  });
  return { ...incident, files: chosen };
}
