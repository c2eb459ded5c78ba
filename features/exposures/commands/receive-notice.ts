import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canReceiveNotice } from "../access.ts";
import { getExposure } from "../queries.ts";
import { isInFuture } from "../rules.ts";
import { receiveNoticeInput } from "../schema.ts";
import { writeNotices } from "../writes.ts";

/** Records when the processor's notice reached the controller: without another awareness, it starts the clock. */
export const receiveNotice = command({
  input: receiveNoticeInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canReceiveNotice,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (isInFuture(input.receivedAt, subject.organisation.timeZone, now))
      throw invalid("receivedAt", "inFuture");
    const [first, ...others] = await writeNotices(tx, { actor, now, changes: [input] });
    if (first === undefined) throw new AppError("conflict", "no file was changed");
    return { result: undefined, events: [first, ...others] };
  },
});
