import { Icon } from "#components/icon.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { channelText } from "#law/authorities/channels.ts";
import { shortCitation } from "#law/text/citation-text.ts";
import { ruleHref } from "../../components/law-href.ts";
import type { LawView } from "../../components/law-view.ts";
import { type DirectoryEntry, rulesTelling } from "../rules.ts";
import { languagesText } from "./language-words.ts";

/** One authority: who it is, how and in which language to reach it, and which rules tell it. */
export function EntryRow({ entry, view }: { entry: DirectoryEntry; view: LawView }) {
  const { t } = view;
  const { names, source } = languagesText(entry, view);
  return (
    <tr data-row="" id={entry.id}>
      <th className="min-w-56" scope="row">
        {entry.website === "" ? (
          <span className="font-medium text-ink">{entry.shortName}</span>
        ) : (
          <a
            className="font-medium text-accent underline"
            data-cell=""
            href={entry.website}
            rel="noreferrer"
            target="_blank"
          >
            {entry.shortName} <Icon className="inline-block size-3" name="external-link" />
          </a>
        )}
        <span className="block font-normal text-soft text-xs">{entry.name}</span>
      </th>
      <td data-label={t("law.authorities.columns.kind")}>{kindText(entry, view)}</td>
      <td className="min-w-48 [overflow-wrap:anywhere]" data-label={t("law.authorities.columns.channel")}>
        {channelText(entry, view.locale)}
      </td>
      <td data-label={t("law.authorities.columns.language")}>
        <span>
          {names}
          <span className="block text-faint text-xs">{source}</span>
        </span>
      </td>
      <td data-label={t("law.authorities.columns.verified")}>
        <StateBadge
          icon={entry.verified ? "circle-check" : "triangle-alert"}
          tone={entry.verified ? "fine" : "soon"}
        >
          {t(entry.verified ? "law.authorities.verified" : "law.authorities.unverified")}
        </StateBadge>
      </td>
      <td data-label={t("law.authorities.columns.rules")}>
        <RulesTelling entry={entry} view={view} />
      </td>
    </tr>
  );
}

function kindText({ kind, addedBy }: DirectoryEntry, { t }: LawView): string {
  const name = kind === "other" ? t("law.authorities.other") : t(`vocabulary.authorityKinds.${kind}`);
  return addedBy === "law" ? name : `${name} · ${t("law.authorities.added")}`;
}

function RulesTelling({ entry, view: { t, locale, base } }: { entry: DirectoryEntry; view: LawView }) {
  const rules = [...new Map(rulesTelling(entry.id).map((rule) => [rule.id, rule])).values()];
  if (rules.length === 0) return <span className="text-faint">{t("law.authorities.noRules")}</span>;
  const labels = rules.map(({ label }) => label[locale]);
  const isShared = (label: string) => labels.indexOf(label) !== labels.lastIndexOf(label);
  return (
    <ul className="flex flex-col gap-0.5 max-md:items-end">
      {rules.map((rule) => (
        <li key={rule.id}>
          <a className="text-accent underline" data-follow="" href={ruleHref(base, rule.id, rule)}>
            {rule.label[locale]}
            {isShared(rule.label[locale]) ? ` (${shortCitation(rule.versions[0].citation, locale)})` : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
