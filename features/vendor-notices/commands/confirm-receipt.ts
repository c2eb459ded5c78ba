import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canConfirmReceipt } from "../access.ts";
import { getAddressee } from "../queries.ts";
import { clockOf } from "../rules.ts";
import { type ConfirmReceipt, confirmReceiptInput } from "../schema.ts";
import { writeReceipts } from "../writes.ts";

/** A controller confirms, in its own page, that the vendor's notice reached it: its clock runs from then. */
export const confirmReceipt = command({
  input: confirmReceiptInput,
  load: getAddressee,
  access: canConfirmReceipt,
  origin: (_input, { notice }) => notice.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const received = input.received ?? now.toString({ smallestUnit: "second", roundingMode: "floor" });
    const { organisationId, notice } = subject;
    const file = await tx.exposure.findFirst({
      where: { incidentId: notice.incidentId, organisationId },
      select: { instants: true },
    });
    const [first, ...others] = await writeReceipts(
      tx,
      {
        ...{ notice, addressees: [subject], received },
        ...{ how: howReached(input), proof: "", own: true },
      },
      { actor, now },
    );
    if (first === undefined) throw new AppError("conflict", "somebody confirmed it already");
    return { result: { clock: clockOf(file?.instants) }, events: [first, ...others] };
  },
});

/** As the controller says it; whoever had it here and now had it in the product; of an earlier instant, nobody knows. */
function howReached({ how, received }: ConfirmReceipt): string {
  return how === "" && received === null ? "in_product" : how;
}
