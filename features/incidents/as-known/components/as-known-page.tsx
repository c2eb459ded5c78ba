import { Banner } from "#components/banner.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { Section } from "#components/section.tsx";
import { ChannelEntries } from "#features/counsel/components/channel-entries.tsx";
import { OriginBadge } from "#features/incidents/overview/components/origin-badge.tsx";
import { obligationNames } from "#features/obligations/components/obligation-names.ts";
import type { Place } from "#lib/action.ts";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { getTranslator } from "#lib/translator.ts";
import type { AsKnown } from "../loaders.ts";
import { InstantChoice } from "./instant-choice.tsx";
import { KnownActs } from "./known-acts.tsx";
import { KnownCase } from "./known-case.tsx";
import { KnownDifferences } from "./known-differences.tsx";
import { KnownFiles } from "./known-files.tsx";
import { KnownObligations } from "./known-obligations.tsx";
import type { Known, KnownView } from "./known-view.ts";

const ZONE = "Europe/Paris";

type Props = { found: AsKnown; base: string; locale: Locale; workspace: string };

/** The case, or one organisation's file, as the log told it at one instant; never as it stands today. */
export async function AsKnownPage({ found, base, locale, workspace }: Props) {
  const t = await getTranslator();
  const { summary, asked, span, organisations } = found;
  const { incident } = summary;
  const named = organisations.find(({ organisationId }) => organisationId === asked.organisationId);
  const title =
    span === null
      ? t("asKnown.title")
      : t("asKnown.titleAt", { at: formatInstant(Temporal.Instant.from(span.at), { zone: ZONE, locale }) });
  return (
    <>
      {incident.origin === "exercise" ? (
        <div className="-mx-4 -mt-5 mb-4 sm:-mx-6">
          <Banner icon="flag" label={t("workspace.exerciseShort")}>
            {t("workspace.exercise")}
          </Banner>
        </div>
      ) : null}
      <PageHeader
        actions={
          <>
            <LinkButton href={`${base}/timeline`} icon="history">
              {t("timeline.entry.back")}
            </LinkButton>
            <LinkButton
              href={named === undefined ? base : `${base}/organisations/${named.organisationId}`}
              icon="arrow-right"
            >
              {t("asKnown.today")}
            </LinkButton>
          </>
        }
        eyebrow={[incident.reference, named?.name].filter(Boolean).join(" · ")}
        meta={<OriginBadge origin={incident.origin} t={t} />}
        title={title}
      />
      {span === null ? null : (
        <InstantChoice
          asked={asked}
          base={`${base}/as-known`}
          organisations={organisations}
          span={span}
          zone={ZONE}
        />
      )}
      {found.known === null || found.span.reached === null ? (
        <EmptyState icon="history" title={t("asKnown.nothing")}>
          {t("asKnown.nothingBody")}
        </EmptyState>
      ) : (
        <Told base={base} found={found} place={{ workspace, locale }} view={viewOf(found, { t, locale })} />
      )}
    </>
  );
}

type ToldProps = { found: Known; base: string; place: Place; view: KnownView };

function Told({ found, base, place, view }: ToldProps) {
  const { known, compared, signatures, labs, span, asked, channel } = found;
  const at = `at=${span.at}`;
  return (
    <div className="flex flex-col gap-4">
      <Notice kind="note">{view.t("asKnown.note", { seq: span.reached?.seq ?? 0 })}</Notice>
      {compared === null ? null : (
        <KnownDifferences
          compared={compared}
          entryHref={(seq) => `${base}/timeline/${seq}`}
          signatures={signatures}
          view={view}
        />
      )}
      {asked.organisationId === undefined ? (
        <KnownCase known={known} seesClaims={found.summary.reach === "workspace"} view={view} />
      ) : null}
      <KnownFiles
        href={(id) => `${base}/as-known?${at}&organisationId=${id}`}
        known={known}
        labs={labs}
        view={view}
      />
      <KnownObligations known={known} view={view} />
      <KnownActs known={known} signatures={signatures} view={view} />
      {channel === null || asked.organisationId !== undefined ? null : (
        <Section id="channel" title={view.t("asKnown.channel")}>
          <ChannelEntries entries={channel.map((entry) => ({ ...entry, canRelease: false }))} place={place} />
        </Section>
      )}
    </div>
  );
}

function viewOf(
  { organisations, span, latest, names, labs }: Known,
  { t, locale }: Pick<KnownView, "t" | "locale">,
): KnownView {
  const byId = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
  const rows = [...latest.values()].map(({ id, fields }) => ({
    ...{
      id,
      ruleId: String(fields.ruleId),
      addressee: String(fields.addressee),
      subject: String(fields.subject ?? ""),
    },
    ownRule: fields.ownRule as never,
  }));
  const obligations = obligationNames({ rows, names }, { t, locale, zone: ZONE });
  return {
    ...{ t, locale, zone: ZONE },
    nameOf: (id) => byId.get(id) ?? labs.get(id) ?? obligations.get(id),
    now: Temporal.Instant.from(span.at).epochMilliseconds,
    organisationName: (id) => (id === null ? t("asKnown.wholeCase") : (byId.get(id) ?? t("asKnown.unnamed"))),
    obligationName: (id) => obligations.get(id) ?? t("asKnown.unnamed"),
  };
}
