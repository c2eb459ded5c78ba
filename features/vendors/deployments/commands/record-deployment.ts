import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { type Event, event } from "#lib/timeline.ts";
import { canRecordDeployment } from "../../access.ts";
import { findProduct } from "../queries.ts";
import { recordDeploymentInput } from "../schema.ts";

/** Who runs a product since when: one record for the organisation, or for each of its labs that is named. */
export const recordDeployment = command({
  input: recordDeploymentInput,
  load: getOrganisation,
  access: canRecordDeployment,
  run: async ({ tx, actor, input, subject, now }) => {
    const { organisationId, labIds, productId, productVersion, fromOn, untilOn } = input;
    const product = await findProduct(tx, productId);
    if (product === null || product.vendorId === organisationId) throw invalid("productId", "choose");
    const own = new Set(subject.labs.map(({ id }) => id));
    if (!labIds.every((id) => own.delete(id))) throw invalid("labIds", "choose");
    const what = {
      ...{ organisationId, productId, productVersion },
      ...{ vendorName: product.vendor.name, productName: product.name },
    };
    const labs = labIds.length === 0 ? [null] : labIds;
    const rows = labs.map((labId) => ({ id: newId(), labId, ...what, fromOn, untilOn }));
    const { workspaceId } = actor;
    const recordedAt = now.toString();
    await insertRows(tx, [
      {
        table: "deployments",
        rows: rows.map((row) => ({ workspaceId, ...row, recordedAt, version: 1 })),
      },
    ]);
    const [first, ...others] = rows.map(({ id, ...fields }) =>
      event("deployment.recorded", { organisationId, subjectId: id, fields }),
    );
    if (first === undefined) throw new AppError("invalid", "nothing was recorded");
    const events: [Event, ...Event[]] = [first, ...others];
    return { result: { deploymentIds: rows.map(({ id }) => id) }, events };
  },
});

async function getOrganisation(tx: Tx, { organisationId }: { organisationId: string }) {
  const organisation = await tx.organisation.findFirst({
    where: { id: organisationId, retiredAt: null },
    select: { id: true, labs: { where: { retiredAt: null }, select: { id: true } } },
  });
  if (organisation === null) throw notFound("organisation");
  return organisation;
}
