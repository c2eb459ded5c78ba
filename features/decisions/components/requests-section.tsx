import { CardsTable } from "#components/cards-table.tsx";
import { Countdown } from "#components/countdown.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { labelOf } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedRequest } from "../asking/queries.ts";
import type { ReadDecisions } from "../queries.ts";
import { nextSigner, type RequestState, requestState } from "../rules.ts";
import { EscalateForm } from "./escalate-form.tsx";
import { RemindForm } from "./remind-form.tsx";

type Props = { read: ReadDecisions; place: Place; t: Translate };

const COLUMNS = ["organisation", "duty", "recipient", "state", "clock"] as const;
const LOOKS = {
  asked: { tone: "hands", icon: "send" },
  seen: { tone: "hands", icon: "eye" },
  overdue: { tone: "late", icon: "triangle-alert" },
  answered: { tone: "fine", icon: "circle-check" },
  settled: { tone: "not-required", icon: "circle-minus" },
} as const satisfies Record<RequestState, object>;

/** Who was asked what, and how far each has come: asked, seen, decided, overdue, with its clock. */
export function RequestsSection({ read, place, t }: Props) {
  const { requests, asks, now } = read;
  const waiting = requests.filter((one) => ["asked", "seen", "overdue"].includes(requestState(one, now)));
  return (
    <Section id="requests" title={t("decisions.requests")}>
      {requests.length === 0 ? (
        <EmptyState icon="send" title={t("decisions.noRequests")}>
          {t(asks ? "decisions.noRequestsBody" : "decisions.noRequestsRead")}
        </EmptyState>
      ) : (
        <CardsTable label={t("workspace.tableOf", { title: t("decisions.requests") })}>
          <TableHead columns={COLUMNS} heading={(column) => t(`decisions.columns.${column}`)} />
          <tbody>
            {requests.map((request) => (
              <RequestRow key={request.id} place={place} read={read} request={request} t={t} />
            ))}
          </tbody>
        </CardsTable>
      )}
      {asks && waiting.length > 0 ? (
        <div className="mt-4">
          <RemindForm incidentId={read.incidentId} place={place} requests={waiting} t={t} />
        </div>
      ) : null}
    </Section>
  );
}

function RequestRow({ request, read, place, t }: Props & { request: ListedRequest }) {
  const { obligation, organisation, recipient, message, reminders, seenAt, seenBy, askedAt, answeredAt } =
    request;
  const { locale, workspace } = place;
  const at = (date: Date) => formatInstantCompact(instantOf(date), { zone: organisation.timeZone, locale });
  const state = requestState(request, read.now);
  const isOpen = state === "asked" || state === "seen" || state === "overdue";
  const clock = isOpen ? clockOf(obligation) : null;
  const since = [
    t("decisions.askedAt", { at: at(askedAt) }),
    seenAt === null ? null : t("decisions.seenAt", { at: at(seenAt), name: seenBy ?? "" }),
    reminders === 0 ? null : t("decisions.reminded", { count: reminders }),
    answeredAt === null ? null : t("decisions.answeredAt", { at: at(answeredAt) }),
  ];
  return (
    <tr>
      <th className="min-w-40" scope="row">
        {organisation.name}
      </th>
      <td data-label={t("decisions.columns.duty")}>
        <div>
          <a
            className="text-accent hover:underline"
            data-follow=""
            href={`/${locale}/${workspace}/sign/${obligation.id}`}
          >
            {labelOf(obligation, { t, locale })}
          </a>
          {message === "" ? null : (
            <span className="block text-faint text-xs [overflow-wrap:anywhere]">{message}</span>
          )}
        </div>
      </td>
      <td data-label={t("decisions.columns.recipient")}>
        {recipient ?? (
          <StateBadge icon="triangle-alert" tone="soon">
            {t(isOpen ? "decisions.blockedRequest" : "decisions.noMandate")}
          </StateBadge>
        )}
      </td>
      <td data-label={t("decisions.columns.state")}>
        <div>
          <StateBadge icon={LOOKS[state].icon} tone={LOOKS[state].tone}>
            {t(`decisions.states.${state}`)}
          </StateBadge>
          <span className="mt-1 block text-faint text-xs">{since.filter(Boolean).join(" · ")}</span>
          {read.asks && isOpen ? <Chase place={place} read={read} request={request} t={t} /> : null}
        </div>
      </td>
      <td data-empty={clock === null || undefined} data-label={t("decisions.columns.clock")}>
        {clock === null ? (
          "–"
        ) : (
          <Countdown
            at={clock.at.getTime()}
            counts={clock.counts}
            instantText={at(clock.at)}
            labels={clockLabels(t)}
            locale={locale}
            now={read.now}
          />
        )}
      </td>
    </tr>
  );
}

type Dated = { readonly dueAt: Date | null; readonly triggerAt: Date | null };

/** To the date of the law; without a number in the law, since what set it off. */
function clockOf({ dueAt, triggerAt }: Dated) {
  if (dueAt !== null) return { at: dueAt, counts: "remaining" } as const;
  return triggerAt === null ? null : ({ at: triggerAt, counts: "elapsed" } as const);
}

/** Who can be asked next; where nobody can, the place to record a mandate. */
function Chase({ request, read, place, t }: Props & { request: ListedRequest }) {
  const { organisationId, recipient } = request;
  const next = nextSigner(read.signers.get(organisationId) ?? [], request);
  if (next !== null) return <EscalateForm next={next.holder} place={place} request={request} />;
  if (recipient !== null) return null;
  return (
    <a
      className="mt-1 block text-accent text-sm hover:underline print:hidden"
      data-follow=""
      href={`/${place.locale}/${place.workspace}/organisations/${organisationId}?edit=mandate`}
    >
      {t("decisions.recordMandate")}
      <span className="sr-only"> – {request.organisation.name}</span>
    </a>
  );
}
