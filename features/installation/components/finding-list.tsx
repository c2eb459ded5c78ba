import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { getTranslator } from "#lib/translator.ts";
import { type Finding, UNSEEN_BY_PAGES } from "../rules.ts";

type Props = { findings: readonly Finding[] };

const TONES = { refuses: "late", warns: "soon" } as const;

/** How the installation stands, in the doctor's words; then what a page does not see. */
export async function FindingList({ findings }: Props) {
  const t = await getTranslator();
  return (
    <Section id="installation" title={t("installation.page.title", { count: findings.length })}>
      {findings.length === 0 ? <p className="text-ink">{t("installation.page.none")}</p> : null}
      <ul className="-my-3 flex flex-col divide-y divide-line">
        {findings.map(({ id, level, values }) => (
          <li
            className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3"
            key={`${id} ${Object.values(values).join(" ")}`}
          >
            <StateBadge tone={TONES[level]}>{t(`installation.page.${level}`)}</StateBadge>
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-medium text-ink">{t(`installation.findings.${id}.title`, values)}</p>
              <p className="text-sm text-soft">
                {t("installation.page.remedy", { remedy: t(`installation.findings.${id}.remedy`, values) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-4 text-faint text-xs">
        <p>{t("installation.page.unseen")}</p>
        <ul className="list-disc ps-5">
          {UNSEEN_BY_PAGES.map((id) => (
            <li key={id}>{t(`installation.page.notSeen.${id}`)}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
