import { EmptyState } from "#components/empty-state.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Tone } from "#components/tones.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { recordReturnAction, repeatMailAction } from "../actions.ts";
import { FAILURES, MAIL_KINDS, type MailKind, REPEATABLE } from "../catalogue.ts";
import type { MailsLoaded } from "../loaders.ts";
import type { MailRow } from "../queries.ts";
import { MailAct } from "./mail-act.tsx";

type Props = { loaded: MailsLoaded; place: Place };

const TONES = {
  planned: "hands",
  trying: "soon",
  no_server: "soon",
  sent: "fine",
  returned: "late",
  given_up: "late",
} as const satisfies Record<string, Tone>;

function stateOf({ state, attempts }: MailRow, server: MailsLoaded["server"]): keyof typeof TONES {
  if (state === "sent" || state === "returned" || state === "given_up") return state;
  if (server === null) return "no_server";
  return attempts > 0 ? "trying" : "planned";
}

/** What was to be sent to whom, and what became of it. A case is named to those who may read it. */
export async function MailLedger({ loaded, place }: Props) {
  const t = await getTranslator();
  const words = await getWords("mails", "errors", "problems");
  const { mails, server, may } = loaded;
  const at = (instant: Date) =>
    formatInstantCompact(instantOf(instant), { zone: "Europe/Paris", locale: place.locale });
  const columns = ["to", "kind", "about", "planned", "state"] as const;
  if (mails.length === 0)
    return (
      <EmptyState icon="mail" title={t("mails.page.none")}>
        {t("mails.page.noneBody")}
      </EmptyState>
    );
  return (
    <Table className="cards max-h-none" label={t("mails.page.ledger")}>
      <TableHead columns={columns} heading={(column) => t(`mails.page.columns.${column}`)} />
      <tbody>
        {mails.map((mail) => {
          const state = stateOf(mail, server);
          const kind = MAIL_KINDS.find((one) => one === mail.kind) ?? "other";
          const failure = FAILURES.find((one) => one === mail.failure);
          const mayRepeat =
            may.repeat &&
            mail.state !== "planned" &&
            REPEATABLE.has(mail.kind as MailKind) &&
            mail.member.endedAt === null;
          const act = { hidden: { mailId: mail.id }, whose: mail.member.name, words };
          return (
            <tr key={mail.id}>
              <th scope="row">{mail.member.name}</th>
              <td data-label={t("mails.page.columns.kind")}>{t(`mails.kinds.${kind}`)}</td>
              <td data-label={t("mails.page.columns.about")}>
                {mail.incident?.reference ??
                  t(mail.incidentId === null ? "mails.page.noCase" : "mails.page.aCase")}
              </td>
              <td data-label={t("mails.page.columns.planned")}>{at(mail.plannedAt)}</td>
              <td data-label={t("mails.page.columns.state")}>
                <div className="flex flex-col items-start gap-1.5">
                  <StateBadge tone={TONES[state]}>{t(`mails.states.${state}`)}</StateBadge>
                  {mail.sentAt === null ? null : (
                    <span className="text-faint text-xs">{at(mail.sentAt)}</span>
                  )}
                  {failure === undefined ? null : (
                    <span className="text-soft text-xs">{t(`mails.failures.${failure}`)}</span>
                  )}
                  {state === "trying" ? (
                    <span className="text-faint text-xs">
                      {t("mails.page.next", { at: at(mail.nextAt), count: mail.attempts })}
                    </span>
                  ) : null}
                  {mayRepeat ? (
                    <MailAct
                      {...act}
                      act={repeatMailAction.bind(null, place)}
                      id={`r-${mail.id}`}
                      sort="repeat"
                    />
                  ) : null}
                  {may.record && mail.state === "sent" ? (
                    <MailAct
                      {...act}
                      act={recordReturnAction.bind(null, place)}
                      id={`b-${mail.id}`}
                      sort="record"
                    />
                  ) : null}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
