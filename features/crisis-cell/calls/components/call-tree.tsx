import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Tone } from "#components/tones.ts";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { hourText } from "../../components/cell-words.ts";
import type { LoadedCalls } from "../../loaders.ts";
import type { ListedLine } from "../queries.ts";
import { callOrder, isReached } from "../rules.ts";
import { CallForm } from "./call-form.tsx";
import { positionText, resultText } from "./call-text.ts";
import { PhoneLink } from "./phone-link.tsx";
import { TreeForms } from "./tree-forms.tsx";

type Props = { loaded: LoadedCalls; base: string; place: Place; t: Translate };

const TONES: Readonly<Record<string, Tone>> = { reached: "fine", message_left: "waiting", no_answer: "soon" };

/** Whom to call next, with the form at hand; then the whole tree with what came of each call. */
export function CallTree({ loaded, base, place, t }: Props) {
  const { frame, mayRun } = loaded;
  const { lines } = frame;
  const [next] = callOrder(lines);
  const reached = lines.filter(isReached).length;
  return (
    <>
      {lines.length === 0 ? null : (
        <Section id="next" title={t("calls.next")}>
          {next === undefined ? (
            <p className="text-soft">{t("calls.noneNext")}</p>
          ) : (
            <div className="grid gap-4 lg:grid-cols-2">
              <Whom line={next} place={place} t={t} />
              {mayRun ? <CallForm id="next-call" key={next.id} lineId={next.id} place={place} /> : null}
            </div>
          )}
        </Section>
      )}
      <Section
        actions={
          lines.length === 0 ? null : (
            <span className="text-soft text-sm">
              {t("calls.counts", { reached: String(reached), total: String(lines.length) })}
            </span>
          )
        }
        id="tree"
        title={t("calls.title")}
      >
        <div className="flex flex-col gap-3">
          {lines.length === 0 ? (
            <EmptyState icon="users" title={t("calls.empty")}>
              {t("calls.emptyBody")}
            </EmptyState>
          ) : (
            <CardsTable label={t("workspace.tableOf", { title: t("calls.title") })}>
              <TableHead
                columns={["who", "phone", "caller", "last"]}
                heading={(column) => t(`calls.${column}`)}
              />
              <tbody>
                {lines.map((line) => (
                  <LineRow href={`${base}?line=${line.id}`} key={line.id} line={line} place={place} t={t} />
                ))}
              </tbody>
            </CardsTable>
          )}
          {mayRun ? <TreeForms loaded={loaded} place={place} t={t} /> : null}
        </div>
      </Section>
    </>
  );
}

type WhomProps = { line: ListedLine; place: Place; t: Translate };

function Whom({ line, t }: WhomProps) {
  const { name, organisationName, callerName } = line;
  return (
    <div className="min-w-0 [overflow-wrap:anywhere]">
      <p className="font-semibold text-ink text-md">{name}</p>
      <p className="text-soft">{[positionText(line, t), organisationName].filter(Boolean).join(" · ")}</p>
      <PhoneLink className="block py-1 font-semibold text-md" line={line} t={t} />
      <p className="text-soft text-sm">
        {t("calls.caller")} {callerName ?? t("calls.anyone")}
      </p>
    </div>
  );
}

function LineRow({ line, href, place, t }: WhomProps & { href: string }) {
  const { name, organisationName, callerName, calls } = line;
  const [last] = calls;
  return (
    <tr>
      <th scope="row">
        <a className="text-ink hover:underline" data-follow="stay" href={href}>
          {name}
        </a>
        <span className="block font-normal text-faint text-xs">
          {[positionText(line, t), organisationName].filter(Boolean).join(" · ")}
        </span>
      </th>
      <td data-label={t("calls.phone")}>
        <PhoneLink line={line} t={t} />
      </td>
      <td data-label={t("calls.caller")}>{callerName ?? t("calls.anyone")}</td>
      <td data-label={t("calls.last")}>
        {last === undefined ? (
          <StateBadge icon="circle-dashed" tone="waiting">
            {t("calls.never")}
          </StateBadge>
        ) : (
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge tone={TONES[last.result] ?? "not-required"}>{resultText(last.result, t)}</StateBadge>
            <span className="text-soft text-xs tabular-nums">{hourText(last.calledAt, place.locale)}</span>
          </span>
        )}
      </td>
    </tr>
  );
}
