import { command } from "#lib/command.ts";
import { notFound } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canAskForLink } from "../access.ts";
import { askForLinkInput } from "../schema.ts";
import { enqueueMail } from "../writes.ts";

/** Plans the mail for a link that a member asked for at the door; it takes the id of what was asked. */
export const askForLink = command({
  input: askForLinkInput,
  load: async (tx, { memberId }) => {
    const where = { id: memberId, endedAt: null };
    const member = await tx.member.findFirst({ where, select: { name: true } });
    if (member === null) throw notFound("member");
    return member;
  },
  access: canAskForLink,
  run: async ({ tx, actor, input, subject, now }) => {
    const { requestId: id, memberId, askedAt } = input;
    const sendAt = Temporal.Instant.from(askedAt);
    await enqueueMail(tx, { actor, now, id, to: memberId, kind: "sign_in_link", path: "", sendAt });
    const fields = { memberId, recipient: subject.name, askedAt };
    return { result: undefined, events: [event("sign_in_link.asked", { subjectId: id, fields })] };
  },
});
