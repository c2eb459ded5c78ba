import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { getTranslator } from "#lib/translator.ts";
import type { FoundOrganisation } from "../queries.ts";

type Lab = FoundOrganisation["labs"][number];
type Props = { labs: readonly Lab[]; file: string; canWrite: boolean };

/** The laboratories with their sites; each act opens beside the page. */
export async function LabsSection({ labs, file, canWrite }: Props) {
  const t = await getTranslator();
  const add = (
    <LinkButton href={`${file}?edit=lab`} icon="plus" size="compact">
      {t("organisations.addLab")}
    </LinkButton>
  );
  return (
    <Section
      actions={canWrite ? add : null}
      id="labs"
      title={t("organisations.labsTitle", { count: labs.length })}
    >
      {labs.length === 0 ? (
        <EmptyState icon="hospital" title={t("organisations.noLab")} />
      ) : (
        <ul className="flex flex-col">
          {labs.map((lab) => (
            <li
              className="keep-together border-line border-b py-2.5 last:border-b-0"
              id={`lab-${lab.id}`}
              key={lab.id}
            >
              <OneLab canWrite={canWrite} file={file} lab={lab} t={t} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type LabProps = { lab: Lab; file: string; canWrite: boolean; t: Awaited<ReturnType<typeof getTranslator>> };

function OneLab({ lab, file, canWrite, t }: LabProps) {
  const act = (edit: string, label: string, about: string) => (
    <LinkButton href={`${file}?edit=${edit}`} look="quiet" size="compact">
      {label}
      <span className="sr-only">{about}</span>
    </LinkButton>
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 flex-1 basis-64 font-medium text-ink text-sm">
          {t("organisations.lab", { number: lab.number, name: lab.name })}{" "}
          <span className="font-normal text-soft">
            {lab.department === null
              ? t("organisations.noDepartment")
              : t("organisations.department", { code: lab.department })}
          </span>
        </h3>
        {canWrite ? (
          <span className="flex flex-wrap">
            {act(`amend-lab:${lab.id}`, t("readiness.amend"), lab.name)}
            {act(`site:${lab.id}`, t("organisations.addSite"), lab.name)}
            {act(`retire-lab:${lab.id}`, t("organisations.retireAct"), lab.name)}
          </span>
        ) : null}
      </div>
      {lab.sites.length === 0 ? (
        <p className="text-sm text-soon">{t("organisations.noSite")}</p>
      ) : (
        <ul className="mt-1 flex flex-col gap-1 border-line border-s ps-3">
          {lab.sites.map((site) => (
            <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm" key={site.id}>
              <span className="min-w-0 basis-56 text-ink">
                {site.name}{" "}
                {site.head ? (
                  <StateBadge icon="flag" tone="fine">
                    {t("organisations.headSite")}
                  </StateBadge>
                ) : null}
              </span>
              <span className="min-w-0 flex-1 basis-full text-soft text-xs tabular-nums sm:basis-72">
                {[
                  t("organisations.siretIs", { code: site.siret ?? "–" }),
                  t("organisations.finessEtIs", { code: site.finessEt ?? "–" }),
                  site.timeZone,
                ].join(" · ")}
              </span>
              {canWrite ? (
                <span className="flex">
                  {act(`amend-site:${site.id}`, t("readiness.amend"), site.name)}
                  {act(`retire-site:${site.id}`, t("organisations.retireAct"), site.name)}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
