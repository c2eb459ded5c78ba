import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canTestMail } from "../access.ts";
import { testMailInput } from "../schema.ts";
import { enqueueMail } from "../writes.ts";

/** Plans a mail to whoever asks: what the ledger then says of it is the answer. */
export const testMail = command({
  input: testMailInput,
  load: async () => null,
  access: canTestMail,
  run: async ({ tx, actor, now }) => {
    const mailId = newId();
    await enqueueMail(tx, {
      actor,
      now,
      id: mailId,
      to: actor.id,
      kind: "mail_test",
      path: "/settings/mail",
    });
    const fields = { memberId: actor.id, recipient: actor.name };
    return { result: { mailId }, events: [event("mail.tested", { subjectId: mailId, fields })] };
  },
});
