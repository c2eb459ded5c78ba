import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRecordContract } from "../access.ts";
import { findVendor } from "../queries.ts";
import { type RecordContract, recordContractInput } from "../schema.ts";

/** A contract with a vendor: within how many hours it must tell, and whom to call there. */
export const recordContract = command({
  input: recordContractInput,
  load: async (tx, { organisationId }) => {
    const found = await tx.organisation.findFirst({ where: { id: organisationId, retiredAt: null } });
    if (found === null) throw notFound("organisation");
    return found;
  },
  access: canRecordContract,
  run: async ({ tx, actor, input, now }) => {
    const { organisationId } = input;
    const names = await namesOf(tx, input);
    const id = await store(
      tx,
      { ...input, ...names },
      { workspaceId: actor.workspaceId, recordedAt: now.toString() },
    );
    const { contractId: _id, version: _version, ...agreed } = input;
    const fields = { ...agreed, ...names };
    return {
      result: { organisationId, contractId: id },
      events: [event("contract.recorded", { organisationId, subjectId: id, fields })],
    };
  },
});

type Names = { readonly vendorName: string; readonly productName: string | null };

async function namesOf(tx: Tx, { organisationId, vendorId, productId }: RecordContract): Promise<Names> {
  const vendor = vendorId === organisationId ? null : await findVendor(tx, vendorId);
  if (vendor === null) throw invalid("vendorId", "choose");
  if (productId === null) return { vendorName: vendor.name, productName: null };
  const where = { id: productId, vendorId };
  const product = await tx.product.findFirst({ where, select: { name: true } });
  if (product === null) throw invalid("productId", "notOfThisVendor");
  return { vendorName: vendor.name, productName: product.name };
}

type Place = { readonly workspaceId: string; readonly recordedAt: string };

async function store(tx: Tx, input: RecordContract & Names, place: Place): Promise<string> {
  const { contractId, version, fromOn, untilOn, ...contract } = input;
  const row = { ...contract, fromOn: midnight(fromOn), untilOn: midnight(untilOn) };
  if (contractId === undefined) {
    const id = newId();
    await tx.contract.createMany({ data: { ...place, id, ...row } });
    return id;
  }
  const where = { id: contractId, organisationId: contract.organisationId };
  if ((await tx.contract.count({ where })) === 0) throw notFound("contract");
  const { count } = await tx.contract.updateMany({
    where: { ...where, version: version ?? 0 },
    data: { ...row, recordedAt: place.recordedAt, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("conflict", "somebody else amended this contract meanwhile");
  return contractId;
}

function midnight(on: string | null): string | null {
  return on === null ? null : `${on}T00:00:00Z`;
}
