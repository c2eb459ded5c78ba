import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canSendNotice } from "../access.ts";
import { getVendorInCase, listOwedControllers, listRequests } from "../queries.ts";
import { toldNames } from "../rules.ts";
import { sendNoticeInput } from "../schema.ts";
import { writeNotice } from "../writes.ts";

/** A vendor gives its notice here: to all controllers it owes one, or to those chosen among them. */
export const sendNotice = command({
  input: sendNoticeInput,
  load: getVendorInCase,
  access: canSendNotice,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject: { vendor }, now }) => {
    const { incidentId, vendorId, organisationIds, says, reference } = input;
    const owed = await listOwedControllers(tx, { incidentId, vendorId });
    const chosen = organisationIds.length === 0 ? owed : owed.filter((id) => organisationIds.includes(id));
    if (chosen.length === 0 || chosen.length < organisationIds.length)
      throw invalid("organisationIds", "choose");
    const names = toldNames(await listRequests(tx, incidentId));
    const addressees = chosen.map((id) => ({ id, name: names.get(id) ?? null }));
    const given = now.toString({ smallestUnit: "second", roundingMode: "floor" });
    const outside = { documentOn: null, reachedFirst: "", reachedFirstAt: null };
    return writeNotice(
      tx,
      { incidentId, vendor, given, channel: "in_product", reference, says, ...outside, addressees },
      { actor, now },
    );
  },
});
