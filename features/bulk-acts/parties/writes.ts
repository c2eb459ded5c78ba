import { PARTY_SORTS, PARTY_STATES } from "#features/informed-parties/catalogue.ts";
import { informedOnProblem } from "#features/informed-parties/rules.ts";
import { partyInput } from "#features/informed-parties/schema.ts";
import { writeParties } from "#features/informed-parties/writes.ts";
import { canActOnMany } from "../access.ts";
import { bulkKind } from "../rules.ts";

/** Records for each organisation that one sort of party was informed, or is not concerned. */
export const recordParties = bulkKind({
  input: partyInput,
  may: canActOnMany,
  fields: [
    { name: "sort", as: "choice", must: "required", options: PARTY_SORTS },
    { name: "state", as: "choice", must: "required", options: PARTY_STATES },
    { name: "informedOn", as: "day", must: "optional" },
    { name: "informedBy", as: "line", must: "optional" },
    { name: "channel", as: "line", must: "optional" },
    { name: "why", as: "prose", must: "optional" },
  ],
  refuse: async (tx, { files, input, now }) => {
    const exposures = await tx.exposure.findMany({
      where: { id: { in: files.map(({ exposureId }) => exposureId) } },
      select: {
        id: true,
        organisation: { select: { timeZone: true } },
        informedParties: { where: { sort: input.sort, state: input.state, why: input.why } },
      },
    });
    return new Map(
      exposures.flatMap(({ id, organisation, informedParties: [same] }) => {
        const isSame =
          same !== undefined &&
          (same.informedOn?.toISOString().slice(0, 10) ?? null) === input.informedOn &&
          same.informedBy === input.informedBy &&
          same.channel === input.channel;
        const reason =
          informedOnProblem(input, organisation.timeZone, now) ?? (isSame ? "alreadyRecorded" : null);
        return reason === null ? [] : [[id, reason] as const];
      }),
    );
  },
  write: (tx, { actor, now, incidentId, files, input: party }) =>
    writeParties(tx, { actor, now, incidentId, files, party }),
});
