import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRegisterProduct } from "../access.ts";
import { findVendor } from "../queries.ts";
import { registerProductInput } from "../schema.ts";

export const registerProduct = command({
  input: registerProductInput,
  load: async (tx, { vendorId }) => {
    const vendor = await findVendor(tx, vendorId);
    if (vendor === null) throw notFound("vendor");
    return vendor;
  },
  access: canRegisterProduct,
  run: async ({ tx, actor, input }) => {
    const id = newId();
    const { count } = await tx.product.createMany({
      data: { workspaceId: actor.workspaceId, id, ...input },
      skipDuplicates: true,
    });
    if (count === 0) throw invalid("name", "taken");
    return {
      result: { productId: id },
      events: [event("product.registered", { organisationId: input.vendorId, subjectId: id, fields: input })],
    };
  },
});
