import { command } from "#lib/command.ts";
import type { Origin } from "#lib/timeline.ts";
import { canWithdrawNotice } from "../access.ts";
import { getNotice } from "../queries.ts";
import { withdrawNoticeInput } from "../schema.ts";
import { writeWithdrawal } from "../writes.ts";

/**
 * Takes back a notice recorded by mistake, with the reason: the clocks that its receipts started are taken back with it.
 * What was filed or decided stays as it is and gets a review.
 */
export const withdrawNotice = command({
  input: withdrawNoticeInput,
  load: getNotice,
  access: canWithdrawNotice,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => ({
    result: undefined,
    events: await writeWithdrawal(tx, { notice: subject, reason: input.reason }, { actor, now }),
  }),
});
