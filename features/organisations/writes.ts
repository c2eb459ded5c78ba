import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";

const OPEN_CASE = { closedAt: null } as const;

/** A conditional update that touched no row lost to somebody else's. */
export function refuseOvertaken(count: number): void {
  if (count === 0) throw new AppError("conflict", "somebody else amended this meanwhile");
}

/** An organisation in scope that is still in use. */
export async function getOrganisationInUse(tx: Tx, id: string) {
  const found = await tx.organisation.findFirst({ where: { id, retiredAt: null } });
  if (found === null) throw notFound("organisation");
  return found;
}

/** A lab in scope that is still in use, with what its sites must agree with. */
export async function getLabInUse(tx: Tx, id: string) {
  const found = await tx.lab.findFirst({
    where: { id, retiredAt: null },
    include: { organisation: { select: { siren: true } } },
  });
  if (found === null) throw notFound("laboratory");
  return found;
}

export async function getSiteInUse(tx: Tx, id: string) {
  const found = await tx.site.findFirst({
    where: { id, retiredAt: null },
    include: { organisation: { select: { siren: true } } },
  });
  if (found === null) throw notFound("site");
  return found;
}

/** A SIRET begins with the SIREN of its organisation, where that is known. */
export function refuseForeignSiret(siret: string | null, siren: string | null): void {
  if (siret !== null && siren !== null && !siret.startsWith(siren)) throw invalid("siret", "notOfThisSiren");
}

/** The open cases in which these organisations or labs have a file, by reference. */
export async function listOpenCases(
  tx: Tx,
  of: { readonly organisationId: string } | { readonly labs: { readonly some: { readonly labId: string } } },
): Promise<string[]> {
  const files = await tx.exposure.findMany({
    where: { ...of, incident: OPEN_CASE },
    select: { incident: { select: { reference: true } } },
    orderBy: { openedAt: "asc" },
  });
  return files.map(({ incident }) => incident.reference);
}

/** The head site of a lab, if any but `to`, gives way: the entry says so. */
export async function yieldHead(tx: Tx, { labId, to }: { readonly labId: string; readonly to: string }) {
  const heads = await tx.site.findMany({ where: { labId, head: true, retiredAt: null, NOT: { id: to } } });
  await tx.site.updateMany({
    where: { id: { in: heads.map(({ id }) => id) } },
    data: { head: false, version: { increment: 1 } },
  });
  return heads.map(({ id, organisationId, name, siret, finessEt, timeZone }) =>
    event("site.amended", {
      organisationId,
      subjectId: id,
      fields: { name, siret, finessEt, timeZone, head: false },
    }),
  );
}
