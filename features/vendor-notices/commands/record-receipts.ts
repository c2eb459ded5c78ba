import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordReceipts } from "../access.ts";
import { getNotice } from "../queries.ts";
import { recordReceiptsInput } from "../schema.ts";
import { writeReceipts } from "../writes.ts";

/** Keeps, with its proof, when a notice reached controllers that did not confirm it themselves. */
export const recordReceipts = command({
  input: recordReceiptsInput,
  load: getNotice,
  access: canRecordReceipts,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const chosen = new Set(input.addresseeIds);
    const addressees = subject.addressees.filter(({ id }) => chosen.has(id));
    if (addressees.length < chosen.size) throw invalid("addresseeIds", "choose");
    const { received, how, proof } = input;
    const [first, ...others] = await writeReceipts(
      tx,
      { notice: subject, addressees, received, how, proof, own: false },
      { actor, now },
    );
    if (first === undefined) throw new AppError("conflict", "each of them has a receipt already");
    return { result: undefined, events: [first, ...others] };
  },
});
