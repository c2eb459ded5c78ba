import { Icon } from "#components/icon.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { packOf } from "#law/publications.ts";
import { citationText } from "#law/text/citation-text.ts";
import { formatDay } from "#lib/dates.ts";
import { ConfidenceBadge } from "../../components/confidence-badge.tsx";
import { hrefWith } from "../../components/law-href.ts";
import { StandingBadge } from "../../components/standing-badge.tsx";
import { isStale, standingOf, versionAt } from "../../rules.ts";
import type { RuleView } from "./rule-view.ts";

/** What the rule is, whether it binds today, where it is written and how far that was checked. */
export function RuleHeader({ view }: { view: RuleView }) {
  const { rule, t, locale, base, on } = view;
  const { citation, confidence, checkedOn } = versionAt(rule, on);
  const pack = packOf(rule);
  const text = citationText(citation, locale);
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            {pack === null ? null : (
              <>
                <a className="underline" data-follow="" href={hrefWith(`${base}/law`, { pack })}>
                  {t(`law.packs.${pack}`)}
                </a>
                {" · "}
              </>
            )}
            {t(`vocabulary.duties.${rule.duty}`)} · <code>{rule.id}</code>
          </>
        }
        meta={
          <>
            <StandingBadge standing={standingOf(rule, on)} t={t} />
            <ConfidenceBadge confidence={confidence} t={t} />
            <span>
              {t("law.rule.checkedOn", { on: formatDay(Temporal.PlainDate.from(checkedOn), locale) })}
            </span>
            {isStale(checkedOn, on) ? (
              <span className="inline-flex items-center gap-1 font-medium text-soon">
                <Icon className="size-3" name="triangle-alert" />
                {t("law.stale")}
              </span>
            ) : null}
            {citation.url === null ? (
              <span>{text}</span>
            ) : (
              <a className="text-accent underline" href={citation.url} rel="noreferrer" target="_blank">
                {text} <Icon className="inline-block size-3" name="external-link" />
              </a>
            )}
          </>
        }
        title={rule.title[locale]}
      />
      <p className="mb-4 max-w-prose text-ink text-md">{rule.why[locale]}</p>
    </>
  );
}
