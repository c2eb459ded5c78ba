import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canMergeOrganisations } from "../../access.ts";
import { getOrganisationInUse, listOpenCases, refuseOvertaken } from "../../writes.ts";
import { listSharedCases } from "../queries.ts";
import { mergeOrganisationsInput } from "../schema.ts";
import { moveRecords, moveSpeakers } from "../writes.ts";

/**
 * Two records of one legal entity become one. Labs, sites, mandates, contracts and missing contacts go to the one that
 * stays; the other is retired, and keeps the files of past cases under the name they were kept under.
 */
export const mergeOrganisations = command({
  input: mergeOrganisationsInput,
  load: async (tx, { organisationId, absorbedId }) => ({
    kept: await getOrganisationInUse(tx, organisationId),
    absorbed: await getOrganisationInUse(tx, absorbedId),
  }),
  access: canMergeOrganisations,
  run: async ({ tx, actor, input, subject: { kept, absorbed }, now }) => {
    await refuseMerge(tx, kept, absorbed);
    const merge = { from: absorbed.id, to: kept.id };
    const codes = { siren: kept.siren ?? absorbed.siren, finessEj: kept.finessEj ?? absorbed.finessEj };
    const retired = {
      retiredAt: now.toString({ fractionalSecondDigits: 3 }),
      retiredFor: input.reason,
      mergedInto: kept.id,
    };
    // Two records never hold one SIREN at once: the one that goes gives it up first.
    const none = { siren: null, finessEj: null };
    await update(tx, { id: absorbed.id, version: input.absorbedVersion, data: { ...retired, ...none } });
    await update(tx, { id: kept.id, version: input.version, data: codes });
    const moved = await moveRecords(tx, merge);
    await moveSpeakers(tx, actor.workspaceId, merge);
    const about = { absorbed: absorbed.id, absorbedName: absorbed.name, reason: input.reason };
    return {
      result: { organisationId: kept.id },
      events: [
        event("organisation.retired", {
          organisationId: absorbed.id,
          subjectId: absorbed.id,
          fields: { ...retired, ...none },
        }),
        event("organisation.merged", {
          organisationId: kept.id,
          subjectId: kept.id,
          fields: { ...about, ...codes },
        }),
        ...moved,
      ],
    };
  },
});

type Record = {
  readonly id: string;
  readonly kind: string;
  readonly siren: string | null;
  readonly finessEj: string | null;
};

async function refuseMerge(tx: Tx, kept: Record, absorbed: Record): Promise<void> {
  if (kept.kind !== absorbed.kind) throw invalid("absorbedId", "otherKind");
  if (kept.kind === "vendor") throw invalid("absorbedId", "vendorsStayApart");
  if (kept.siren !== null && absorbed.siren !== null && kept.siren !== absorbed.siren)
    throw invalid("absorbedId", "otherSiren");
  await refuseSitesOfAnother(tx, absorbed.id, kept.siren);
  const shared = await listSharedCases(tx, kept.id, absorbed.id);
  if (shared.length > 0) throw invalid("absorbedId", "bothInOneCase");
  const open = await listOpenCases(tx, { organisationId: absorbed.id });
  if (open.length > 0) throw invalid("absorbedId", "absorbedInOpenCase");
}

async function refuseSitesOfAnother(tx: Tx, organisationId: string, siren: string | null): Promise<void> {
  if (siren === null) return;
  const foreign = await tx.site.count({
    where: { organisationId, NOT: [{ siret: null }, { siret: { startsWith: siren } }] },
  });
  if (foreign > 0) throw invalid("absorbedId", "otherSiren");
}

type Update = {
  readonly id: string;
  readonly version: number;
  readonly data: { readonly siren: string | null; readonly finessEj: string | null };
};

async function update(tx: Tx, { id, version, data }: Update): Promise<void> {
  const { count } = await tx.organisation.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  refuseOvertaken(count);
}
