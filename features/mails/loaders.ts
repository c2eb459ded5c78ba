import { notFound } from "#lib/errors.ts";
import { findMailServer } from "#lib/mail.ts";
import { getPageActor, inPageScope } from "#lib/page-scope.ts";
import { canReadMails, canRecordReturn, canRepeatMail, canTestMail } from "./access.ts";
import { MAIL_KINDS, MAIL_STATES } from "./catalogue.ts";
import { countTroubles, listMails } from "./queries.ts";

type Parameter = string | string[] | undefined;
const among = <T extends string>(known: readonly T[], asked: Parameter): T | undefined =>
  known.find((one) => one === asked);

/** How mail stands, and the ledger of what was sent. The server's password is shown to nobody. */
export function loadMails(
  workspace: string,
  asked: { readonly state?: Parameter; readonly kind?: Parameter },
) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadMails(actor)) throw notFound("settings");
    const server = findMailServer();
    const state = among(MAIL_STATES, asked.state);
    const kind = among(MAIL_KINDS, asked.kind);
    return {
      server: server === null ? null : { host: server.host, port: server.port, from: server.from },
      filter: { state: state ?? "" },
      mails: await listMails(tx, {
        ...(state === undefined ? {} : { state }),
        ...(kind === undefined ? {} : { kind }),
      }),
      troubles: await countTroubles(tx),
      may: { test: canTestMail(actor), repeat: canRepeatMail(actor), record: canRecordReturn(actor) },
    };
  });
}

export type MailsLoaded = Awaited<ReturnType<typeof loadMails>>;

/** How many mails told nobody, for those who can do something about it; none for everybody else. */
export async function loadUntold(workspace: string) {
  const server = findMailServer() === null ? ("none" as const) : ("set_up" as const);
  if (!canRepeatMail(await getPageActor(workspace))) return { count: 0, server };
  return inPageScope(workspace, async (tx) => {
    const { waiting, lost } = await countTroubles(tx);
    return { count: waiting + lost, server };
  });
}
