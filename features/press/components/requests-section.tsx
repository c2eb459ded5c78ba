import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { momentText } from "#lib/moment-text.ts";
import type { LoadedPress } from "../loaders.ts";
import { stateOfRequest } from "../rules.ts";
import { type PressView, REQUEST_TONES, ZONE } from "./press-view.ts";
import { RecordForm } from "./record-form.tsx";
import { RequestActs } from "./request-acts.tsx";

type Props = { loaded: LoadedPress; place: Place; view: PressView };

/** What the press asks, the one whose answer is wanted first at the top; each with its answer or what is to do. */
export function RequestsSection({ loaded, place, view }: Props) {
  const { t } = view;
  const { requests, own, may } = loaded;
  return (
    <Section id="press-requests" title={t("press.requests.title")}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-soft text-sm">{t("press.requests.intro")}</p>
        {requests.length === 0 ? (
          <EmptyState icon="message-square" title={t("press.requests.empty")}>
            {t("press.requests.emptyBody")}
          </EmptyState>
        ) : (
          <ul className="flex flex-col">
            {requests.map((request) => (
              <RequestItem key={request.id} loaded={loaded} place={place} request={request} view={view} />
            ))}
          </ul>
        )}
        {may.recordForCase || own.length > 0 ? <RecordForm loaded={loaded} place={place} t={t} /> : null}
      </div>
    </Section>
  );
}

type ItemProps = Props & { request: LoadedPress["requests"][number] };

function RequestItem({ request, loaded, place, view }: ItemProps) {
  const { t, locale } = view;
  const state = stateOfRequest(request, loaded.now);
  const at = { zone: ZONE, locale };
  const about = [
    request.organisation?.name ?? t("press.wholeCase"),
    t("press.requests.received", { at: momentText(request.received, at) }),
    request.wantedBy === null ? null : t("press.requests.wanted", { at: momentText(request.wantedBy, at) }),
    request.owner === null
      ? t("press.requests.nobody")
      : t("press.requests.owner", { name: request.owner.name }),
  ];
  return (
    <li className="flex flex-col gap-2 border-line border-t py-3 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="font-medium text-ink">{request.outlet}</p>
        <StateBadge tone={REQUEST_TONES[state]}>{t(`press.requests.states.${state}`)}</StateBadge>
      </div>
      <p className="text-faint text-xs">{about.filter(Boolean).join(" · ")}</p>
      <p className="max-w-prose whitespace-pre-line text-ink text-sm [overflow-wrap:anywhere]">
        {state === "struck" ? <s>{request.asks}</s> : request.asks}
      </p>
      {request.struckFor === null ? null : (
        <p className="text-soft text-sm">{t("press.requests.struckFor", { reason: request.struckFor })}</p>
      )}
      {request.repliedAt === null ? null : (
        <blockquote className="border-line border-l-2 ps-3 text-sm">
          <p className="text-faint text-xs">
            {t("press.requests.replied", {
              by: request.repliedBy ?? "",
              at: momentText(request.repliedAt, at),
            })}
          </p>
          <p className="max-w-prose whitespace-pre-line text-ink [overflow-wrap:anywhere]">{request.reply}</p>
        </blockquote>
      )}
      {request.mayAct && (state === "open" || state === "overdue") ? (
        <RequestActs loaded={loaded} place={place} request={request} t={t} />
      ) : null}
    </li>
  );
}
