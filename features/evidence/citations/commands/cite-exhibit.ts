import { writeCitation } from "#features/timeline/citations/writes.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { canKeepEvidence } from "../../access.ts";
import { getEvidence } from "../../writes.ts";
import { getCiting } from "../queries.ts";
import { citeExhibitInput } from "../schema.ts";

/** Says afterwards that an entry of the case rests on an exhibit. */
export const citeExhibit = command({
  input: citeExhibitInput,
  load: getEvidence,
  access: canKeepEvidence,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { seq }, subject: piece, now }) => {
    if (piece.state === "refused") throw new AppError("conflict", "this exhibit was refused");
    const citing = await getCiting(tx, { incidentId: piece.incidentId, seq }).catch((error) => {
      throw error instanceof AppError && error.code === "not_found" ? invalid("seq", "noSuchEntry") : error;
    });
    return { result: null, events: [await writeCitation(tx, { piece, citing, actor, now })] };
  },
});
