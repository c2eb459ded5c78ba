import { Icon } from "#components/icon.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { authorityHref, ruleHref } from "#features/law/components/law-href.ts";
import { ruleLabel } from "#features/obligations/components/rule-words.ts";
import { iconOfState, stateWord, toneOfState } from "#features/obligations/components/state-words.ts";
import { channelText } from "#law/authorities/channels.ts";
import { findAuthority } from "#law/authorities.ts";
import type { Obligation } from "#law/obligation.ts";
import { citationText } from "#law/text/citation-text.ts";
import { reasonText } from "#law/text.ts";
import { AnswerClock } from "./answer-clock.tsx";
import { type AnswerView, written } from "./answer-view.ts";
import { MissingFacts } from "./missing-facts.tsx";
import { RowSteps } from "./row-steps.tsx";
import { rowTitle } from "./row-title.ts";

type Props = { row: Obligation; view: AnswerView };

/** One thing to do: the act, to whom, under which rule, by when and why. */
export function AnswerRow({ row, view }: Props) {
  const { t, locale, zone, at } = view;
  const standing = { state: row.status, dueAt: row.dueAt === null ? null : Date.parse(row.dueAt) };
  return (
    <li className="keep-together border-line border-t px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-64">
          <h4 className="font-semibold text-ink">{rowTitle(row, view)}</h4>
          <p className="text-sm text-soft">
            <RuleLink row={row} view={view} /> · <Article row={row} view={view} />
          </p>
        </div>
        <StateBadge icon={iconOfState(standing, at)} tone={toneOfState(standing, at)}>
          {stateWord(standing, { t, now: at })}
        </StateBadge>
      </div>
      <div className="mt-1.5 flex flex-col gap-2">
        <Dates row={row} view={view} />
        <p className="text-sm text-soft">{reasonText(row.reason, locale, zone)}</p>
        <MissingFacts row={row} view={view} />
        <Addressee row={row} view={view} />
        <RowSteps row={row} view={view} />
      </div>
    </li>
  );
}

function RuleLink({ row, view }: Props) {
  const label = ruleLabel(row.rule, view);
  if (row.version === null && row.rule.startsWith("contract.")) return label;
  return (
    <a
      className="text-accent underline"
      data-follow=""
      href={ruleHref(view.base, row.rule, view.editionOf(row.rule))}
    >
      {label}
    </a>
  );
}

function Article({ row: { citation }, view: { locale } }: Props) {
  const text = citationText(citation, locale);
  if (citation.url === null) return text;
  return (
    <a className="text-accent underline" href={citation.url} rel="noreferrer" target="_blank">
      {text} <Icon className="inline-block size-3" name="external-link" />
    </a>
  );
}

/** The planning date with its clock, then the legal limit; without a number, the time since the start. */
function Dates({ row, view }: Props) {
  const { t } = view;
  if (row.dueAt === null || row.legalLimitAt === null) {
    if (row.status !== "open" || row.triggerAt === null) return null;
    return <AnswerClock at={row.triggerAt} counts="elapsed" view={view} />;
  }
  return (
    <div>
      <AnswerClock at={row.dueAt} counts="remaining" view={view} />
      <p className="text-soft text-xs tabular-nums">
        {t("lawAsk.answer.limit", { at: written(row.legalLimitAt, view) })}
      </p>
    </div>
  );
}

/** Who is told and how, as the directory knows it. */
function Addressee({ row, view }: Props) {
  const { t, base } = view;
  const authority = findAuthority(row.addressee);
  if (authority === null) return null;
  return (
    <p className="text-sm text-soft">
      <a className="text-accent underline" data-follow="" href={authorityHref(base, authority.id)}>
        {authority.name}
      </a>
      {" · "}
      {t("lawAsk.answer.channel", { channel: channelText(authority, view.locale) })}
    </p>
  );
}
