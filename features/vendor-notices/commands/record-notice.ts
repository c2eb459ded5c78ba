import { isInFuture } from "#features/exposures/rules.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordNotice } from "../access.ts";
import { getVendorInCase, listControllerNames, listRequests } from "../queries.ts";
import { toldNames } from "../rules.ts";
import { recordNoticeInput } from "../schema.ts";
import { writeNotice } from "../writes.ts";

/** Keeps a notice that a vendor gave outside the product, whatever way it came and whomever it reached first. */
export const recordNotice = command({
  input: recordNoticeInput,
  load: getVendorInCase,
  access: canRecordNotice,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { organisationIds, vendorId: _vendorId, ...notice } = input;
    const { vendor } = subject;
    const zone = vendor.timeZone;
    for (const path of ["given", "reachedFirstAt"] as const)
      if (isInFuture(notice[path], zone, now)) throw invalid(path, "inFuture");
    const controllers = await listControllerNames(tx, input.incidentId);
    const addressees = controllers.filter(({ id }) =>
      organisationIds.length === 0 ? true : organisationIds.includes(id),
    );
    if (addressees.length === 0 || addressees.length < organisationIds.length)
      throw invalid("organisationIds", "choose");
    const named = toldNames(await listRequests(tx, input.incidentId));
    // A vendor reads the addressees of its notice: by the names alone that the cell told it.
    const told = addressees.map(({ id }) => ({ id, name: named.get(id) ?? null }));
    return writeNotice(tx, { ...notice, vendor, addressees: told }, { actor, now });
  },
});
