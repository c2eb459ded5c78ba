import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { FilingProposal } from "#features/communications/components/filing-proposal.tsx";
import { channelText, personsText } from "#features/communications/components/telling-words.ts";
import { WaveSection } from "#features/communications/components/wave-section.tsx";
import { loadCampaign } from "#features/communications/loaders.ts";
import { IncidentHeader } from "#features/incidents/overview/components/incident-header.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/persons/campaigns/[campaign]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("communications.title")} · ${(await params).reference}` };
}

export default async function CampaignPage({ params }: Props) {
  const { workspace, reference, campaign } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadCampaign({ workspace, reference, campaign });
  const { summary, detail, lab, filing } = loaded;
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const here = `${base}/persons`;
  const { personGroup } = detail;
  const isOfPatients = personGroup === "patients";
  const back = isOfPatients ? here : `${here}/special#group-${personGroup}`;
  const last = detail.waves.findLast(({ state }) => state !== "struck");
  return (
    <>
      <IncidentHeader base={base} current="persons" locale={locale} summary={summary} t={t} />
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <div className="min-w-0">
            <h2 className="font-semibold text-ink text-md">
              {[
                t("communications.campaign.title", {
                  channel: channelText(detail.channel, t),
                  lab: lab.name,
                }),
                ...(isOfPatients ? [] : [t(`toldGroups.groups.${personGroup}`)]),
              ].join(" · ")}
            </h2>
            <p className="text-soft text-sm">
              {`${t("communications.persons")} · ${personsText(lab.persons, { t, locale })}`}
            </p>
          </div>
          <LinkButton href={back} icon="chevron-left">
            {t(isOfPatients ? "communications.campaign.back" : "communications.nav.special")}
          </LinkButton>
        </div>
        {filing === null ? null : <FilingProposal now={summary.now} place={place} proposal={filing} t={t} />}
        {detail.waves.length === 0 ? (
          <EmptyState icon="mail" title={t("communications.campaign.empty")}>
            {t("communications.campaign.emptyBody")}
          </EmptyState>
        ) : (
          detail.waves.map((wave) => (
            <WaveSection
              base={here}
              isLast={wave.id === last?.id}
              key={wave.id}
              loaded={loaded}
              place={place}
              t={t}
              wave={wave}
            />
          ))
        )}
      </div>
    </>
  );
}
